package org.biggerpicture.matching;

import org.biggerpicture.record.Identifier;

/** Something that keeps a candidate from being taken for the child without a closer look. Each has its own wording. */
public sealed interface Contradiction {
    /** The words a page says it with. */
    String words();

    /** The line of the evidence it belongs to. */
    default Aspect aspect() {
        return switch (this) {
            case IdentifierConflict c -> Numbers.aspect(c.kind());
            case DifferentIdentifier d -> Numbers.aspect(d.kind());
            case FormerIdentifier f -> Numbers.aspect(f.kind());
            case InvalidIdentifier i -> Numbers.aspect(i.kind());
            case MayNotBeJoined m -> Aspect.STARTING_POINT;
            case PossibleTwinOrSibling p -> Aspect.SAME_HOUSEHOLD;
            case DifferentBirthDate d -> Aspect.BIRTH_DATE;
            case OnlyOneFieldGroup o -> o.aspect();
            case ThroughTheMother t -> Aspect.MOTHER;
            case ThroughAnotherName t -> Aspect.GIVEN_NAME;
            case AnotherFitsNearlyAsWell a -> Aspect.OTHER_CANDIDATES;
        };
    }

    /** A valid number is the same on both sides, but name and birth date belong to someone else. */
    record IdentifierConflict(Identifier.Kind kind) implements Contradiction {
        @Override
        public String words() {
            return "The " + Numbers.words(kind)
                    + " is the same, but the name and birth date are not: one of the records"
                    + " may carry someone else's number";
        }
    }

    /** Both sides give a valid number, and not the same one. */
    record DifferentIdentifier(Identifier.Kind kind) implements Contradiction {
        @Override
        public String words() {
            return "Each side gives a different " + Numbers.words(kind);
        }
    }

    /** The home and the family name fit, the child may be another one. */
    record PossibleTwinOrSibling(boolean sameBirthDate) implements Contradiction {
        @Override
        public String words() {
            return sameBirthDate ? "May be the child's twin" : "May be the child's brother or sister";
        }
    }

    /** The birth dates can't both be right. */
    record DifferentBirthDate() implements Contradiction {
        @Override
        public String words() {
            return "The birth date is not the same";
        }
    }

    /** They are linked only by a number that was replaced, as after an adoption. Never followed on its own. */
    record FormerIdentifier(Identifier.Kind kind) implements Contradiction {
        @Override
        public String words() {
            return "The " + Numbers.words(kind)
                    + " held there is a former one: it must not be used to link two identities";
        }
    }

    /** The agency marks the record as one whose identity changed, as by an adoption: the two lives stay apart. */
    record MayNotBeJoined() implements Contradiction {
        @Override
        public String words() {
            return "The agency marks this record so that it may not be joined to another identity: ask the agency";
        }
    }

    /** A number that can't be a valid one. */
    record InvalidIdentifier(Identifier.Kind kind, boolean held) implements Contradiction {
        @Override
        public String words() {
            return "The " + Numbers.words(kind) + (held ? " held there" : " given") + " is not a valid number";
        }
    }

    /** One field alone, such as a name without a date, speaks for it. */
    record OnlyOneFieldGroup(Aspect aspect) implements Contradiction {
        @Override
        public String words() {
            return "Only the " + aspect.words() + " could be compared";
        }
    }

    /** A child not yet born or just born: known only through the mother. */
    record ThroughTheMother() implements Contradiction {
        @Override
        public String words() {
            return "Known only through the mother: an unborn or newborn child";
        }
    }

    /** The name that fits is one the person only goes by, or went by: of adults above all, an alias may be borrowed. */
    record ThroughAnotherName() implements Contradiction {
        @Override
        public String words() {
            return "Found by a name that is not the one in use: see all the names held before you decide";
        }
    }

    /** Another person in the same answer fits nearly as well: children of one name may share a birth date too. */
    record AnotherFitsNearlyAsWell() implements Contradiction {
        @Override
        public String words() {
            return "Another person in the same answer fits nearly as well: they may be two children of the same name";
        }
    }
}
