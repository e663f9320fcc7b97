using System.Numerics;
using CoverageMetrics.Groups;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Targets;

public class TargetLaws
{
    private static readonly LocalDate EndOf2022 = new(2022, 12, 31);

    private static readonly Arbitrary<Case> Cases = Arb.From(
        from start in Generators.CountsToTrillion.Generator
        from actual in Generators.CountsToTrillion.Generator
        from planned in Generators.CountsToTrillion.Generator
        from months in Gen.Choose(1, 12)
        from direction in Gen.Elements(TargetDirection.AtLeast, TargetDirection.AtMost)
        select new Case(start, actual, planned, months, direction),
        one => Generators.CountsToTrillion.Shrinker(one.Start).Select(start => one with { Start = start })
            .Concat(Generators.CountsToTrillion.Shrinker(one.Actual).Select(actual => one with { Actual = actual }))
            .Concat(Generators.CountsToTrillion.Shrinker(one.Planned).Select(planned => one with { Planned = planned }))
            .Concat(one.Months > 1 ? [one with { Months = one.Months - 1 }] : []));

    [Fact]
    public void Pace_times_remaining_months_reaches_the_target_and_one_less_does_not() =>
        Law.Holds(Cases, one =>
        {
            long step = one.Pace.PerMonth().Persons;
            BigInteger reached = (BigInteger)one.Actual + ((BigInteger)step * one.Months);
            BigInteger sign = one.Direction == TargetDirection.AtLeast ? 1 : -1;

            Assert.True(sign * reached >= sign * one.Planned);
            Assert.True(sign * (reached - (sign * one.Months)) < sign * one.Planned);
        });

    [Fact]
    public void Pace_of_money_times_remaining_months_reaches_the_target_and_one_unit_less_does_not() =>
        Law.Holds(Cases, one =>
        {
            // Counts taken as ten-thousandths, the smallest money there is.
            Target<Amount<Dong>> target = Target.Of(one.Terms, "receipts", Amount.Of<Dong>(one.Planned / 10_000m));
            decimal step = target.PaceFrom(Amount.Of<Dong>(one.Actual / 10_000m), one.AsAt).PerMonth().Value * 10_000m;
            decimal sign = one.Direction == TargetDirection.AtLeast ? 1 : -1;

            Assert.True(sign * (one.Actual + (step * one.Months)) >= sign * one.Planned);
            Assert.True(sign * (one.Actual + ((step - sign) * one.Months)) < sign * one.Planned);
        });

    [Fact]
    public void Compound_pace_over_the_remaining_months_reaches_the_target() =>
        Law.Holds(Cases, one =>
        {
            if (one.Actual > 0)
            {
                double reached = one.Actual * Math.Pow(1 + (one.Pace.EstimateMonthlyPercent() / 100), one.Months);
                Assert.True(Math.Abs(reached - one.Planned) <= 1e-12 * Math.Max(one.Actual, one.Planned));
            }
        });

    [Fact]
    public void Seasonal_pace_times_last_years_gain_reaches_the_target() =>
        Law.Holds(Cases, one =>
        {
            // Last year went from the start to twice the plan; any two figures do.
            PaceComparison<Headcount<Insured>> season = one.Pace.AgainstLastYear(Headcount.Of<Insured>(one.Start), Headcount.Of<Insured>(2 * one.Planned));
            decimal gain = (2m * one.Planned) - one.Start;
            if (season.IsDefined)
            {
                Assert.True(Math.Abs((season.Times * gain) - (one.Planned - one.Actual)) <= 1e-12m * Math.Abs(gain));
            }
            else
            {
                Assert.Equal(0, gain);
            }
        });

    [Fact]
    public void Times_so_far_is_the_ratio_of_two_monthly_gains() =>
        Law.Holds(Cases, one =>
        {
            PaceComparison<Headcount<Insured>> soFar = one.Pace.AgainstSoFar(Headcount.Of<Insured>(one.Start), one.AsAt.PlusMonths(-8));
            if (soFar.IsDefined)
            {
                Assert.Equal(ExactRound((BigInteger)(one.Planned - one.Actual) * 8, (BigInteger)(one.Actual - one.Start) * one.Months, 2), soFar.Round(2));
            }
        });

    [Fact]
    public void Progress_is_what_exact_arithmetic_finds() =>
        Law.Holds(Cases, one =>
        {
            TargetProgress<Headcount<Insured>> progress = one.Target.ProgressOf(Headcount.Of<Insured>(one.Start), Headcount.Of<Insured>(one.Actual));

            Assert.Equal(one.Planned != one.Start, progress.IsDefined);
            if (progress.IsDefined)
            {
                Assert.Equal(ExactRound(100 * (BigInteger)(one.Actual - one.Start), one.Planned - one.Start, 2), progress.Round(2));
            }
        });

    [Fact]
    public void People_of_a_percentage_meet_it_and_one_less_does_not() =>
        Law.Holds(Cases, one =>
        {
            decimal percent = one.Actual % 13_000 / 100m;
            var target = Target.Of<Insured, LabourForce>(one.Terms, Percentage.FromPercent<LabourForce>(percent));
            long total = one.Planned + 1;
            long people = target.ToPeople(Headcount.Of<LabourForce>(total)).Value.Persons;
            int less = one.Direction == TargetDirection.AtLeast ? -1 : 1;

            Assert.True(target.IsMetBy(Coverage.Of(Headcount.Of<Insured>(people), Headcount.Of<LabourForce>(total))));
            Assert.True(people + less < 0 || !target.IsMetBy(Coverage.Of(Headcount.Of<Insured>(people + less), Headcount.Of<LabourForce>(total))));
        });

    [Fact]
    public void A_path_never_turns_back_and_ends_at_the_later_target() =>
        Law.Holds(Cases, one =>
        {
            Target<Headcount<Insured>> start = Target.Of(one.Terms.On(one.AsAt), Headcount.Of<Insured>(one.Start));
            foreach (MilestoneSpacing spacing in Enum.GetValues<MilestoneSpacing>())
            {
                long[] goals = [one.Start, .. start.PathTo(one.Target, spacing).Select(milestone => milestone.Goal.Persons)];

                Assert.Equal(one.Months + 1, goals.Length);
                Assert.Equal(one.Planned, goals[^1]);
                Assert.All(goals.Zip(goals.Skip(1)), pair => Assert.True(Math.Sign(pair.Second - pair.First) * Math.Sign(one.Planned - one.Start) >= 0));
            }
        });

    [Fact]
    public void A_set_does_not_depend_on_the_order_of_targets() =>
        Law.Holds(Findings(), pair =>
        {
            var set = TargetSet.Of(pair.Targets);
            var other = TargetSet.Of(pair.Shuffled);

            Assert.Equal(set, other);
            Assert.Equal(set.Conflicts.Select(conflict => conflict.ToString()), other.Conflicts.Select(conflict => conflict.ToString()));
            foreach (LocalDate day in Enumerable.Range(0, 5).Select(month => new LocalDate(2021, 12, 31).PlusMonths(month)))
            {
                Assert.Equal(set.InForceOn(day), other.InForceOn(day));
                Assert.Equal(InForce(pair.Targets, day), set.InForceOn(day).ToHashSet());
            }
        });

    // The oracle: a target stands unless its setter is known and has issued the same later.
    private static HashSet<AnyTarget> InForce(AnyTarget[] targets, LocalDate day)
    {
        AnyTarget[] issued = [.. targets.Where(target => target.Terms.Issued is null || target.Terms.Issued <= day)];
        return [.. issued.Where(target => target.Terms.Setter.Length == 0 || !issued.Any(later => later.Key == target.Key && Nullable.Compare(later.Terms.Issued, target.Terms.Issued) > 0))];
    }

    private static Arbitrary<(AnyTarget[] Targets, AnyTarget[] Shuffled)> Findings()
    {
        Gen<AnyTarget> target =
            from setter in Gen.Elements("", "vn:vss", "vn:tien-giang")
            from month in Gen.Choose(0, 3)
            from number in Gen.Elements(245_000L, 251_000L, 279_000L)
            from document in Gen.Elements("", "plan")
            let terms = TargetTerms.Of("82", EndOf2022).WithDocument(document)
            let known = setter.Length == 0 ? terms : terms.WithSetter(setter)
            select Target.Of(month == 0 ? known : known.IssuedOn(new(2022, month, 15)), Headcount.Of<Insured>(number)).ToAny();
        return Arb.From(
            from targets in target.ListOf()
            from shuffled in Gen.Shuffle(targets.ToArray())
            select (targets.ToArray(), shuffled));
    }

    // Half away from zero in integers.
    private static decimal ExactRound(BigInteger part, BigInteger whole, int decimals)
    {
        BigInteger scale = BigInteger.Pow(10, decimals);
        BigInteger magnitude = ((2 * BigInteger.Abs(part) * scale) + BigInteger.Abs(whole)) / (2 * BigInteger.Abs(whole));
        return (decimal)(part.Sign * whole.Sign * magnitude) / (decimal)scale;
    }

    private sealed record Case(long Start, long Actual, long Planned, int Months, TargetDirection Direction)
    {
        internal LocalDate AsAt => EndOf2022.PlusMonths(-Months).With(DateAdjusters.EndOfMonth);

        internal TargetTerms Terms => Direction == TargetDirection.AtMost ? TargetTerms.Of("VN", EndOf2022).AtMost() : TargetTerms.Of("VN", EndOf2022);

        internal Target<Headcount<Insured>> Target => CoverageMetrics.Targets.Target.Of(Terms, Headcount.Of<Insured>(Planned));

        internal Pace<Headcount<Insured>> Pace => Target.PaceFrom(Headcount.Of<Insured>(Actual), AsAt);
    }
}
