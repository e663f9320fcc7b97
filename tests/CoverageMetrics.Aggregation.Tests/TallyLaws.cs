using System.Text.Json;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Aggregation.Tests;

/// <summary>What holds for every tally, however its rows were split, ordered and counted.</summary>
public class TallyLaws
{
    private const int Areas = 23;

    private static readonly Config Config = Law.Of(100);
    private static readonly LocalDate AsAt = Rows.Epoch.PlusDays(6_500);

    /// <summary>A register: a seed, a number of rows, a layout, where it is cut, and whether as at a date.</summary>
    public sealed record Register(int Seed, int Count, int Layout, int Cut, bool Dated)
    {
        internal TallyLayout TallyLayout => Layout switch { 0 => Rows.Layout(Areas), 1 => Rows.WideLayout(Areas), _ => Rows.AgeLayout(Areas) };

        internal Rows Make() => Rows.Make(Seed, Count, Areas, TallyLayout.Programmes.Count, faults: true);

        internal TallyOptions Options => Rows.Dated(Dated ? AsAt : null);

        internal ParticipantTally Tally(Rows rows, int from, int to) => ParticipantTally.Count(rows.ColumnsFor(TallyLayout, from, to), TallyLayout, Options);
    }

    private static readonly Arbitrary<Register> Registers = Arb.From(
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from count in Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Choose(1, 400)), (3, Gen.Choose(400, 20_000)))
        from layout in Gen.Choose(0, 2)
        from cut in Gen.Choose(0, count)
        from dated in Gen.Elements(false, true)
        select new Register(seed, count, layout, cut, dated),
        register => from count in new[] { register.Count / 2, register.Count - 1 }
                    where count >= 0 && count < register.Count
                    select register with { Count = count, Cut = Math.Min(register.Cut, count) });

    [Fact]
    public void Tally_of_all_rows_is_the_merge_of_the_tallies_of_two_parts() => Holds(register =>
    {
        Rows rows = register.Make();
        ParticipantTally whole = register.Tally(rows, 0, rows.Count);
        ParticipantTally first = register.Tally(rows, 0, register.Cut);
        ParticipantTally second = register.Tally(rows, register.Cut, rows.Count);
        return whole.Equals(first.Merge(second)) && whole.ToBytes().AsSpan().SequenceEqual(second.Merge(first).ToBytes());
    });

    [Fact]
    public void Merging_does_not_depend_on_grouping() => Holds(register =>
    {
        Rows rows = register.Make();
        int middle = register.Cut / 2;
        ParticipantTally a = register.Tally(rows, 0, middle);
        ParticipantTally b = register.Tally(rows, middle, register.Cut);
        ParticipantTally c = register.Tally(rows, register.Cut, rows.Count);
        return a.Merge(b).Merge(c).Equals(a.Merge(b.Merge(c)));
    });

    [Fact]
    public void Merging_with_no_rows_changes_nothing() => Holds(register =>
    {
        Rows rows = register.Make();
        ParticipantTally tally = register.Tally(rows, 0, rows.Count);
        ParticipantTally empty = ParticipantTally.Empty(register.TallyLayout, register.Options);
        return tally.Merge(empty).Equals(tally) && empty.Merge(tally).Equals(tally);
    });

    [Fact]
    public void Order_of_the_rows_does_not_matter() => Holds(register =>
    {
        Rows rows = register.Make();
        ParticipantTally tally = register.Tally(rows, 0, rows.Count);
        foreach (Array column in new Array[] { rows.Areas, rows.Flags, rows.Sexes, rows.Births, rows.Starts, rows.Ends })
        {
            Array.Reverse(column);
        }

        return tally.Equals(register.Tally(rows, 0, rows.Count));
    });

    [Fact]
    public void Size_of_the_batches_does_not_matter() => Holds(register =>
    {
        Rows rows = register.Make();
        int batch = 1 + (register.Cut / 7);
        using var counter = TallyCounter.Of(register.TallyLayout, register.Options);
        for (int from = 0; from < rows.Count; from += batch)
        {
            counter.Add(rows.ColumnsFor(register.TallyLayout, from, Math.Min(rows.Count, from + batch)));
        }

        return counter.ToTally().Equals(register.Tally(rows, 0, rows.Count)) && counter.ToTally().RowsRead == rows.Count;
    });

    [Fact]
    public void Cut_into_batches_and_sources_and_the_threads_do_not_matter() => Holds(register =>
    {
        Rows rows = register.Make();
        TallyLayout layout = register.TallyLayout;
        ParticipantTally whole = register.Tally(rows, 0, rows.Count);
        TallyOptions options = register.Options.WithThreads(1 + (register.Seed % 5));
        int batch = 1 + (register.Cut / 7);
        IEnumerable<ParticipantBatch>[] sources = [rows.BatchesFor(layout, batch, 0, register.Cut), [], rows.BatchesFor(layout, batch, register.Cut, rows.Count)];
        return ParticipantTally.Count(rows.BatchesFor(layout, batch, 0, rows.Count), layout, options).Equals(whole)
            && ParticipantTally.Count(sources, layout, options).Equals(whole)
            && ParticipantTally.CountAsync(rows.BatchesFor(layout, batch, 0, rows.Count).ComingIn(), layout, options).GetAwaiter().GetResult().Equals(whole)
            && ParticipantTally.CountAsync(sources.Select(source => source.ComingIn()), layout, options).GetAwaiter().GetResult().Equals(whole);
    });

    [Fact]
    public void Every_row_is_counted_or_not_in_force_or_rejected() => Holds(register =>
    {
        Rows rows = register.Make();
        ParticipantTally tally = register.Tally(rows, 0, rows.Count);
        return tally.RowsRead == rows.Count
            && tally.RowsCounted + tally.RowsNotInForce + tally.RowsRejected == rows.Count
            && tally.RowsRejected == tally.Rejected.Sum(rejected => rejected.Rows)
            && tally.Rejected.All(rejected => rejected.Examples.Sum(example => example.Rows) <= rejected.Rows);
    });

    [Fact]
    public void Rolling_areas_up_is_counting_by_the_higher_areas() => Holds(register =>
    {
        Rows rows = register.Make();
        int[] provinceOf = [.. Enumerable.Range(0, Areas).Select(area => area % 4)];
        TallyLayout communes = register.TallyLayout;
        ParticipantTally rolled = register.Tally(rows, 0, rows.Count).RollUp(AreaRollUp.Of(communes.Areas, CodeIndex.Numbered(4), provinceOf));
        for (int row = 0; row < rows.Count; row++)
        {
            rows.Areas[row] = rows.Areas[row] < Areas ? (ushort)provinceOf[rows.Areas[row]] : rows.Areas[row];
        }

        TallyLayout provinces = register.Layout switch { 0 => Rows.Layout(4), 1 => Rows.WideLayout(4), _ => Rows.AgeLayout(4) };
        ParticipantTally counted = ParticipantTally.Count(rows.ColumnsFor(provinces), provinces, register.Options);
        return rolled.Counts.SequenceEqual(counted.Counts) && rolled.Layout.Equals(counted.Layout) && rolled.RowsCounted == counted.RowsCounted;
    });

    [Fact]
    public void Summing_over_all_dimensions_is_counting_without_them() => Holds(register =>
    {
        Rows rows = Rows.Make(register.Seed, register.Count, Areas, 4, faults: false);
        ParticipantTally byAge = ParticipantTally.Count(rows.ColumnsFor(Rows.AgeLayout(Areas)), Rows.AgeLayout(Areas), TallyOptions.Usual.OverAllDates());
        ParticipantTally plain = ParticipantTally.Count(rows.Columns(), Rows.Layout(Areas));
        return byAge.SumOver("sex").SumOver("age").Equals(plain) && byAge.SumOver("age").SumOver("sex").Equals(plain);
    });

    [Fact]
    public void Written_and_read_back_is_the_same() => Holds(register =>
    {
        Rows rows = register.Make();
        ParticipantTally tally = register.Tally(rows, 0, rows.Count);
        return ParticipantTally.FromBytes(tally.ToBytes()).Equals(tally);
    });

    [Fact]
    public void Written_as_json_and_read_back_is_the_same() => Holds(register =>
    {
        Rows rows = register.Make();
        ParticipantTally tally = register.Tally(rows, 0, rows.Count);
        return JsonSerializer.Deserialize<ParticipantTally>(JsonSerializer.Serialize(tally))!.Equals(tally);
    });

    [Fact]
    public void Rows_through_a_map_give_the_tally_of_the_columns() => Holds(register =>
    {
        Rows rows = register.Make();
        TallyLayout layout = register.TallyLayout;
        RowMap<int> map = RowMap.Of<int>(layout, row => rows.Areas[row].ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Flags(row => rows.Flags[row])
            .During(row => Rows.Epoch.PlusDays(rows.Starts[row]), row => rows.Ends[row] == ushort.MaxValue ? null : Rows.Epoch.PlusDays(rows.Ends[row]));
        if (layout.Dimensions.Count > 0)
        {
            map = map.By("sex", row => rows.Sexes[row] switch { 0 => "female", 1 => "male", byte other => other.ToString(System.Globalization.CultureInfo.InvariantCulture) })
                .BornIn(row => rows.Births[row]);
        }

        IEnumerable<int> ordinals = Enumerable.Range(0, rows.Count);
        ParticipantTally expected = register.Tally(rows, 0, rows.Count);
        TallyOptions several = register.Options.WithThreads(2 + (register.Seed % 3));
        return ParticipantTally.Count(ordinals, map, register.Options).Equals(expected)
            && ParticipantTally.Count(ordinals, map, several).Equals(expected)
            && ParticipantTally.CountAsync(ordinals.ComingIn(), map, register.Options).GetAwaiter().GetResult().Equals(expected)
            && ParticipantTally.CountAsync(ordinals.ComingIn(), map, several).GetAwaiter().GetResult().Equals(expected);
    });

    [Fact]
    public void Counting_many_dates_at_once_is_counting_each() => Holds(register =>
    {
        Rows rows = register.Make();
        TallyLayout layout = register.TallyLayout;
        LocalDate[] dates = [AsAt, Rows.Epoch, .. Enumerable.Range(0, 9).Select(step => Rows.Epoch.PlusDays(1_500 * step)), AsAt, Rows.Epoch.PlusDays(65_534)];
        return ParticipantTally.CountAsAtEach(rows.ColumnsFor(layout), layout, dates)
            .SequenceEqual(dates.Select(date => ParticipantTally.Count(rows.ColumnsFor(layout), layout, TallyOptions.Usual.AsAt(date))));
    });

    [Fact]
    public void Number_of_threads_does_not_matter()
    {
        for (int layout = 0; layout < 3; layout++)
        {
            foreach (bool dated in new[] { false, true })
            {
                var register = new Register(layout, 1_300_000, layout, 0, dated);
                Rows rows = register.Make();
                byte[] expected = register.Tally(rows, 0, rows.Count).ToBytes();
                foreach (int threads in new[] { 2, 3, 8 })
                {
                    Assert.Equal(expected, ParticipantTally.Count(rows.ColumnsFor(register.TallyLayout), register.TallyLayout, register.Options.WithThreads(threads)).ToBytes());
                }

                if (dated)
                {
                    ParticipantTally each = ParticipantTally.CountAsAtEach(
                        rows.ColumnsFor(register.TallyLayout), register.TallyLayout, [AsAt], TallyOptions.Usual.WithThreads(2))[0];
                    Assert.Equal(expected, each.ToBytes());
                }
            }
        }
    }

    private static void Holds(Func<Register, bool> law) => Prop.ForAll(Registers, law).Check(Config);
}
