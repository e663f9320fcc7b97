using System;
using NodaTime;

namespace CoverageMetrics.Aggregation;

/// <summary>The parts that the binary forms of partial results share: the layout, and the rows that were read.</summary>
internal static class PartialParts
{
    private static readonly LocalDate UnixEpoch = new(1970, 1, 1);

    internal static void WriteLayout(PartialWriter writer, TallyLayout layout)
    {
        writer.Codes(layout.Areas);
        writer.Codes(layout.Programmes);
        writer.Number(layout.Groups.Count - layout.Programmes.Count);
        for (int group = layout.Programmes.Count; group < layout.Groups.Count; group++)
        {
            writer.Text(layout.Groups[group]);
            writer.Byte(layout.Masks[group]);
        }

        writer.Number(layout.Dimensions.Count);
        foreach (TallyDimension dimension in layout.Dimensions)
        {
            writer.Text(dimension.Name);
            writer.Number(dimension.Year);
            if (!dimension.IsAgeBands)
            {
                writer.Codes(dimension.Codes);
                continue;
            }

            writer.Number(dimension.LowerAges.Count);
            foreach (int age in dimension.LowerAges)
            {
                writer.Number(age);
            }
        }
    }

    internal static TallyLayout ReadLayout(PartialReader reader)
    {
        CodeIndex areas = reader.Codes(CodeIndex.MaximumCount);
        TallyLayout layout = TallyLayout.Of(areas, reader.Codes(TallyLayout.MaximumProgrammes));
        for (int more = reader.Count(TallyLayout.MaximumProgrammes); more > 0; more--)
        {
            layout = layout.CountingMask(reader.Text(), reader.Byte());
        }

        for (int more = reader.Count(TallyLayout.MaximumDimensions); more > 0; more--)
        {
            string name = reader.Text();
            int year = reader.Count(9999);
            if (year == 0)
            {
                layout = layout.By(TallyDimension.Of(name, reader.Codes(TallyDimension.MaximumCodes)));
                continue;
            }

            var lowerAges = new int[reader.Count(TallyDimension.MaximumAge + 1)];
            for (int band = 0; band < lowerAges.Length; band++)
            {
                lowerAges[band] = reader.Count(TallyDimension.MaximumAge);
            }

            layout = layout.By(TallyDimension.AgeBands(name, year, lowerAges));
        }

        return layout;
    }

    internal static void WriteRows(PartialWriter writer, LocalDate? asAt, long read, long notInForce, RejectedRows[] rejectedRows)
    {
        writer.Number(asAt is null ? 0 : 1);
        if (asAt is LocalDate date)
        {
            writer.Signed(Period.DaysBetween(UnixEpoch, date));
        }

        writer.Number(read);
        writer.Number(notInForce);
        writer.Number(rejectedRows.Length);
        foreach (RejectedRows rejected in rejectedRows)
        {
            writer.Number((int)rejected.Reason);
            writer.Number(rejected.Rows);
            writer.Number(rejected.Examples.Count);
            foreach (RejectedExample example in rejected.Examples)
            {
                writer.Text(example.Value);
                writer.Number(example.Rows);
            }
        }
    }

    internal static (LocalDate? AsAt, long Read, long NotInForce, RejectedRows[] Rejected) ReadRows(PartialReader reader)
    {
        LocalDate? asAt = reader.Count(1) == 1 ? UnixEpoch.PlusDays(reader.Signed()) : null;
        long read = reader.Number();
        long notInForce = reader.Number();
        var rejected = new RejectedRows[reader.Count(RejectLedger.Reasons)];
        for (int each = 0; each < rejected.Length; each++)
        {
            var reason = (RejectReason)reader.Count(RejectLedger.Reasons - 1);
            long rows = reader.Number();
            var examples = new RejectedExample[reader.Count(RejectedRows.MaximumExamples)];
            for (int example = 0; example < examples.Length; example++)
            {
                examples[example] = new(reader.Text(), reader.Number());
            }

            rejected[each] = new(reason, rows, examples);
        }

        return (asAt, read, notInForce, RejectLedger.Sound(read, notInForce, rejected));
    }
}
