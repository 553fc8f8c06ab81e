import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Checks PDF files with the veraPDF engine: arguments are the profiles (2a,ua1) and the files.
 *
 * One line for each file, profile and broken rule, separated by tabs: file, profile, rule, what is wrong. A file that
 * conforms has one line with an empty rule, so that a file nobody looked at is noticed.
 */
public class Conformance {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (int index = 1; index < arguments.length; index++) {
            for (String profile : arguments[0].split(",")) {
                check(arguments[index], profile);
            }
        }
    }

    private static void check(String file, String profile) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.fromString(profile);
        Map<String, String> broken = new TreeMap<>();
        boolean conforms;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour)) {
            PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false);
            ValidationResult result = validator.validate(parser);
            conforms = result.isCompliant();
            for (TestAssertion one : result.getTestAssertions()) {
                if (one.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
                    broken.putIfAbsent(rule, one.getMessage());
                }
            }
        }
        if (conforms) {
            System.out.println(file + "\t" + profile + "\t\t");
        } else {
            broken.putIfAbsent("?", "not conforming");
            broken.forEach((rule, what) ->
                System.out.println(file + "\t" + profile + "\t" + rule + "\t" + what.replaceAll("\\s+", " ")));
        }
    }
}
