package org.biggerpicture.agreements;

import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.record.Category;

/** What is decided for one question and one kind of record, of every agency and category. */
public final class SharingMatrix {
    private final MatrixTables tables;
    private final Index<AgencyId> agencies;
    private final int[] cells;

    SharingMatrix(MatrixTables tables, Index<AgencyId> agencies, int[] cells) {
        this.tables = tables;
        this.agencies = agencies;
        this.cells = cells;
    }

    /** The ruling for that agency's records of that category. */
    public Ruling of(AgencyId agency, Category category) {
        return tables.ruling(cells[agencies.of(agency) * MatrixTables.CATEGORIES + category.ordinal()]);
    }

    /** How many of all are permitted. */
    public int permitted() {
        int permitted = 0;
        for (int cell : cells) {
            permitted += MatrixTables.permits(cell) ? 1 : 0;
        }
        return permitted;
    }
}
