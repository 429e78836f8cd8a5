package fr.tnl.sheet;

/** For whom a CSV file is. */
public enum CsvFlavour {
    /** For programs: RFC 4180, as the recommendations for open data ask. */
    OPEN_DATA(',', '.', false),
    /** For a spreadsheet in French, which opens it with a double click: semicolons, decimal commas, a mark for UTF-8. */
    SPREADSHEET(';', ',', true);

    private final char separator;
    private final char decimalSign;
    private final boolean marked;

    CsvFlavour(char separator, char decimalSign, boolean marked) {
        this.separator = separator;
        this.decimalSign = decimalSign;
        this.marked = marked;
    }

    char separator() {
        return separator;
    }

    char decimalSign() {
        return decimalSign;
    }

    /** Whether the file begins with a byte order mark. */
    boolean isMarked() {
        return marked;
    }
}
