namespace CoverageMetrics.Internal.Languages;

/// <content>What a load says of rows.</content>
internal static partial class Texts
{
    // A row that was read, and the table of the rows to look at.
    internal static readonly CountKey LoadRows = Plural("load.rows", "{count} row", "{count} rows");
    internal static readonly CountKey LoadObservations = Plural("load.observations", "{count} observation", "{count} observations");
    internal static readonly CountKey LoadReportedRates = Plural("load.reported-rates", "{count} published rate", "{count} published rates");
    internal static readonly CountKey LoadFaults = Plural("load.faults", "{count} fault", "{count} faults");
    internal static readonly CountKey LoadRenamings = Plural("load.renamings", "{count} renamed code", "{count} renamed codes");
    internal static readonly TextKey LoadSummary = Key("load.summary", "{rows}: {read}");
    internal static readonly TextKey LoadFinding = Key("load.finding", "{where}[, {column} {value}]: {sentence}[; {way-out}]");
    internal static readonly TextKey LoadEmpty = Key("load.empty", "(empty)");
    internal static readonly CountKey LoadAtRows = Plural("load.at-rows", "row {rows}", "rows {rows}");
    internal static readonly TextKey LoadAtLine = Key("load.at-line", "line {line}");
    internal static readonly TextKey LoadAtLineAndRows = Key("load.at-line-and-rows", "line {line} ({rows})");
    internal static readonly TextKey LoadHeadingRow = Key("load.heading-row", "Row");
    internal static readonly TextKey LoadHeadingLine = Key("load.heading-line", "Line");
    internal static readonly TextKey LoadHeadingColumn = Key("load.heading-column", "Column");
    internal static readonly TextKey LoadHeadingValue = Key("load.heading-value", "Value");
    internal static readonly TextKey LoadHeadingFinding = Key("load.heading-finding", "Finding");
    internal static readonly TextKey LoadHeadingWayOut = Key("load.heading-way-out", "Way out");
    internal static readonly TextKey LoadOdd = Key("load.odd", "{sentence}[ (it has {characters})][; this is of the type {type}]");
    internal static readonly TextKey LoadOddOthers = Key("load.odd-others", "{characters} and others");
    // What is wrong with a row.
    internal static readonly TextKey LoadThrown = Key("load.thrown", "{message}");
    internal static readonly TextKey LoadNothingSelected = Key("load.nothing-selected", "the selector gave nothing");
    internal static readonly TextKey LoadNoArea = Key("load.no-area", "a row needs the code of an area");
    internal static readonly TextKey LoadAreaForm = Key("load.area-form", "this is no area code: 1 to 64 letters, digits or the marks - _ . : /");
    internal static readonly TextKey LoadAreaUnknown = Key("load.area-unknown", "no area has this code of the scheme {scheme} on {day}");
    internal static readonly TextKey LoadCodesAreText = Key("load.codes-are-text", "codes are text, because a number loses its leading zeros (01 and 1 are two codes): select the column as text");
    internal static readonly TextKey LoadNoSubject = Key("load.no-subject", "a row needs the code of what was counted or planned");
    internal static readonly TextKey LoadPeriodAndMean = Key("load.period-and-mean", "a figure is of a period or the mean of one, and this row has both");
    internal static readonly TextKey LoadNoTime = Key("load.no-time", "a row needs a day or a period");
    internal static readonly TextKey LoadDayAndPeriod = Key("load.day-and-period", "a figure has a day or a period, and this row has both");
    internal static readonly TextKey LoadDayForm = Key("load.day-form", "this is no day: a date without a time of day, or text such as 2022-06-30");
    internal static readonly TextKey LoadPeriodForm = Key("load.period-form", "this is no period such as {forms}");
    internal static readonly TextKey LoadStatusWord = Key("load.status-word", "this is no status, no reason for a missing value and no code that can be read: {words}");
    internal static readonly TextKey LoadWord = Key("load.word", "this is none of the words {words}");
    internal static readonly TextKey LoadUnitForm = Key("load.unit-form", "this is no unit: '{people}', the code of what is counted, such as {example}, or the three capital letters of a currency");
    internal static readonly TextKey LoadNoUnit = Key("load.no-unit", "a number needs its unit: '{people}', the code of what is counted, such as {example}, or the three capital letters of a currency");
    internal static readonly TextKey LoadStatusOfNothing = Key("load.status-of-nothing", "there is no value, although the status is {status}");
    internal static readonly TextKey LoadStatusOfValue = Key("load.status-of-value", "the status says that there is no value, and this row has one");
    internal static readonly TextKey LoadSeveralNumbers = Key("load.several-numbers", "a row has one number, of people, of something else or in percent, and this one has several");
    internal static readonly TextKey LoadNoNumber = Key("load.no-number", "a target needs its number");
    internal static readonly TextKey LoadCountForm = Key("load.count-form", "{unit} are counted in whole numbers, and this is none that can be kept");
    internal static readonly TextKey LoadCountNegative = Key("load.count-negative", "a number of {unit} is never negative");
    internal static readonly TextKey LoadAmountForm = Key("load.amount-form", "this is no amount of money: a number from 0 to 10^20 with at most four decimals, not in binary floating point");
    internal static readonly TextKey LoadPercentForm = Key("load.percent-form", "this is no percentage: a number from 0 on, such as 45 or 45.5 for 45.5%, without the sign and not in binary floating point");
    internal static readonly TextKey LoadRatioForm = Key("load.ratio-form", "this is no ratio: a number from 0 on, how much there is per one, not in binary floating point");
    internal static readonly TextKey LoadNoDenominator = Key("load.no-denominator", "a percentage or a ratio needs the code of what it is of or per");
    internal static readonly TextKey LoadRatioUnits = Key("load.ratio-units", "a ratio is of one unit per one of another, and both are {unit}: give it as a percentage");
    internal static readonly TextKey LoadNotOfReportedRate = Key("load.not-of-rate", "a rate that was published without its counts has none of this");
    internal static readonly TextKey LoadPlaceValue = Key("load.place-value", "this is no place value: a positive number such as 1 or 100000");
    internal static readonly TextKey LoadStandardError = Key("load.standard-error", "this is no standard error in percent of an estimate: a number above 0 and at most 100");
    internal static readonly TextKey LoadSides = Key("load.sides", "the word {word} says that the target is met by less, and this says by more");
    internal static readonly TextKey LoadRenamed = Key("load.renamed", "this code was renamed, and is read as {code}");
    internal static readonly TextKey LoadFieldCount = Key("load.field-count", "the row has {count} fields, and the header {expected}");
    internal static readonly TextKey LoadDeletion = Key("load.deletion", "the row deletes what was sent before, and is no observation");
    internal static readonly TextKey LoadConfidential = Key("load.confidential", "the value is not free for publication, and is not read");
    internal static readonly TextKey LoadSdmxTime = Key("load.sdmx-time", "this is no time of an observation: such as 2022-06-30, 2022, 2022-08, 2022-Q3, 2022-S1 or 2022-01-01/P8M");
    internal static readonly TextKey LoadSdmxNumber = Key("load.sdmx-number", "this is no number: digits with a point before the decimals");
    internal static readonly TextKey LoadMultiplier = Key("load.multiplier", "this is no multiplier: a power of ten from -20 to 20");
    internal static readonly TextKey LoadExactForm = Key("load.exact-form", "the exact form is not that of this row, or cannot be read");
    // How it would have to be written.
    internal static readonly TextKey LoadWrite = Key("load.write", "write {text}");
    internal static readonly TextKey LoadWriteIf = Key("load.write-if", "if it is written {how}, write {text}");
    internal static readonly TextKey LoadWithPoint = Key("load.with-point", "with a point between thousands and a comma before the decimals");
    internal static readonly TextKey LoadWithComma = Key("load.with-comma", "with a comma between thousands and a point before the decimals");
    internal static readonly TextKey LoadWithSpaces = Key("load.with-spaces", "with spaces between the groups");
    internal static readonly TextKey LoadWithoutTime = Key("load.without-time", "write {text}, without the time of day");
    internal static readonly TextKey LoadDayOrMonth = Key("load.day-or-month", "write {day-first} if the day comes first, {month-first} if the month does");
    internal static readonly TextKey LoadSpaceAround = Key("load.space-around", "there is a space before or behind it");
    internal static readonly TextKey LoadLooksLikeName = Key("load.looks-like-name", "it looks like a name: an area is told by its code");
    internal static readonly TextKey LoadRewrite = Key("load.rewrite", "write {code} in the file, or keep the map of renamed codes");
}
