namespace CoverageMetrics.Internal.Languages;

/// <content>What stands below a report.</content>
internal static partial class Texts
{
    internal static readonly TextKey NoteNoValue = Key("note.no-value", "{why}[: {detail}]");
    internal static readonly TextKey NotePlaces = Key("note.places", "[{what}: ]{places}");
    internal static readonly TextKey NoteNotApplicable = Key("note.not-applicable", "no such figure has a meaning here");
    internal static readonly TextKey NoteAboveHundred = Key("note.above-hundred", "more people are covered than are in the denominator: coverage above 100%");
    internal static readonly TextKey NoteRounded = Key("note.rounded", "published rounded: [{qualifier}, ]to {precision}");
    internal static readonly TextKey NotePartial = Key("note.partial", "over {counted} of {asked} areas; without {areas}");
    internal static readonly TextKey NoteSeveralTargets = Key("note.several-targets", "several targets for the same day: {targets}");
    internal static readonly TextKey NoteTargetOfOthers = Key("note.target-of-others", "the target is of another denominator or unit: {units}");
    internal static readonly TextKey NoteRate = Key("note.rate", "published as a rate, without its counts");
    internal static readonly TextKey NoteEstimate = Key("note.estimate", "estimate from a sample, relative standard error {percent}%");
    internal static readonly TextKey NoteNoTarget = Key("note.no-target", "no target was set");
    internal static readonly TextKey NoteInexact = Key("note.inexact", "not exact; how far it can be from this is not known");
    internal static readonly TextKey NoteMetCertainly = Key("note.met-certainly", "the target is met for certain: whatever the figure can be meets it");
    internal static readonly TextKey NoteMetPossibly = Key("note.met-possibly", "the target is met possibly: not all that the figure can be meets it");
    internal static readonly TextKey NoteMetNot = Key("note.met-not", "the target is not met: nothing that the figure can be meets it");
    internal static readonly TextKey NoteRiseCertainly = Key("note.rise-certainly", "it rose for certain: whatever the change can be is above zero");
    internal static readonly TextKey NoteRisePossibly = Key("note.rise-possibly", "whether it rose is not certain: the change can be on either side of zero");
    internal static readonly TextKey NoteRiseNot = Key("note.rise-not", "it did not rise: nothing that the change can be is above zero");
    internal static readonly TextKey NoteCutOff = Key("note.cut-off", "compares {later} with {earlier}: one is the cut-off of its month and the other the end of its month, and the time between them is not whole months");
    internal static readonly TextKey NotePlacePossibly = Key("note.place-possibly", "the place is not certain: what the figures can be allows for another order");
    internal static readonly TextKey NoteBreak = Key("note.break", "{subject}: the definition changed on {day}[, {break}]");
    internal static readonly CountKey NotShownOtherDay = Plural("not-shown.other-day", "{targets} for another day: {days}", "{targets} for other days: {days}");
    internal static readonly TextKey NotShownOtherArea = Key("not-shown.other-area", "{targets} of areas that the report has no row of: {areas}");
    internal static readonly TextKey NotShownOtherSubject = Key("not-shown.other-subject", "{targets} of what the report has no metric of: {subjects}");
    internal static readonly TextKey NotShownOtherColumn = Key("not-shown.other-column", "{targets} whose columns were not asked for: {setters}");
}
