### Tables of every kind: what is said of their parts. Russian.
### reviewed_by:

# Above the part of a table that stands on a next page; {"{number}"} stands for its number.
caption-table-continued = Продолжение таблицы {"{number}"}

# Right after the head of a group of rows that goes on on a next page.
row-continued = (продолжение)
