package org.biggerpicture.matching;

/**
 * What one level of one aspect weighs.
 *
 * @param same log2 of how likely it is of the same child
 * @param stranger how likely it is of a stranger, or the least it may be where names are compared
 * @param home how likely it is of another child of the home, or as a multiple of the stranger's
 * @param homeOfStranger whether {@code home} is such a multiple
 */
record Cell(double same, double stranger, double home, boolean homeOfStranger) {
    static Cell read(String text) {
        String[] parts = text.strip().split("\\s+");
        boolean multiple = parts[2].endsWith("u");
        String home = multiple ? parts[2].substring(0, parts[2].length() - 1) : parts[2];
        return new Cell(
                Bits.log2(Double.parseDouble(parts[0])),
                Double.parseDouble(parts[1]),
                home.isEmpty() ? 1 : Double.parseDouble(home),
                multiple);
    }

    double homeOver(double u) {
        return Bits.log2(homeOfStranger ? home : home / u);
    }
}
