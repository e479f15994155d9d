package org.biggerpicture.matching;

/**
 * What one level of one aspect weighs; logarithms are taken once, when the model is read.
 *
 * @param same log2 of how likely it is of the same child
 * @param stranger how likely it is of a stranger, or the least it may be where names are compared
 * @param strangerBits log2 of that
 * @param home how likely it is of another child of the home, or as a multiple of the stranger's
 * @param homeBits log2 of that
 * @param homeOfStranger whether {@code home} is such a multiple
 */
record Cell(double same, double stranger, double strangerBits, double home, double homeBits, boolean homeOfStranger) {
    static Cell read(String text) {
        String[] parts = text.strip().split("\\s+");
        boolean multiple = parts[2].endsWith("u");
        String factor = multiple ? parts[2].substring(0, parts[2].length() - 1) : parts[2];
        double stranger = Double.parseDouble(parts[1]);
        double home = factor.isEmpty() ? 1 : Double.parseDouble(factor);
        double same = Bits.log2(Double.parseDouble(parts[0]));
        return new Cell(same, stranger, Bits.log2(stranger), home, Bits.log2(home), multiple);
    }

    /** Log2 of how likely it is of a stranger when the value is as common as the share. */
    double strangerBits(double share) {
        return share <= stranger ? strangerBits : Bits.log2(share);
    }

    /** Log2 of how much likelier it is of the home than of a stranger. */
    double homeOver(double bitsOfStranger) {
        return homeOfStranger ? homeBits : homeBits - bitsOfStranger;
    }
}
