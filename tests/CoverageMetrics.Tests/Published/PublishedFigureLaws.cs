using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Tests.Published;

public class PublishedFigureLaws
{
    private static readonly Arbitrary<PrintedCount> Counts = Arb.From(
        from number in Gen.Frequency((3, Gen.Choose(1, 20)), (1, Gen.Choose(1, int.MaxValue)))
        from zeros in Gen.Choose(0, 3)
        from decimals in Gen.Choose(0, 3)
        from scale in Gen.Elements(NumberScale.Ones, NumberScale.Thousands, NumberScale.Millions)
        from qualifier in Gen.Elements(Enum.GetValues<FigureQualifier>())
        from over in Gen.Elements(ReadingConvention.OverWithinOneUnit, ReadingConvention.OverBareLowerBound)
        from nearly in Gen.Elements(ReadingConvention.NearlyWithinOneUnit, ReadingConvention.NearlyWithinHalfUnit)
        from about in Gen.Elements(ReadingConvention.AboutWithinOneUnit, ReadingConvention.AboutWithinHalfUnit)
        let unit = new decimal(1, 0, 0, false, (byte)(scale == NumberScale.Ones ? 0 : decimals))
        select new PrintedCount(number * (decimal)Math.Pow(10, zeros) * unit, scale, qualifier, ReadingConventions.Usual.WithOver(over).WithNearly(nearly).WithAbout(about)));

    [Fact]
    public void A_printed_count_allows_a_whole_number() =>
        Law.Holds(Counts, count => !count.Read().Interval.ToWhole().IsEmpty);

    [Fact]
    public void A_target_of_at_least_has_no_upper_end() =>
        Law.Holds(Counts, count =>
        {
            PublishedFigure target = count.Read().AsTarget();
            return (count.Qualifier == FigureQualifier.AtLeast) == target.Interval.Equals(FigureInterval.AtLeast(target.Number))
                && target.ReadAs(ReadingConventions.Usual).ReadAs(count.Conventions).Equals(target);
        });

    [Fact]
    public void An_observation_allows_what_its_figure_allows_under_any_conventions() =>
        Law.Holds(Counts, count =>
        {
            Observation observation = PublishedFigure.Count(count.Digits, count.Scale, count.Qualifier).ToObservation(FigureKey.Of("participants", ObservationTime.On(new(2022, 8, 31))).WithArea("VN"));
            ReadingConventions[] all = [count.Conventions, count.Conventions.WithRounding(ReadingConvention.Truncated), count.Conventions.WithWholeNumbers(ReadingConvention.Rounded)];

            Assert.All(all, conventions => Assert.Equal(
                PublishedFigure.Count(count.Digits, count.Scale, count.Qualifier).ReadAs(conventions).Interval, observation.ReadAs(conventions)));
        });

    /// <summary>A count as it is printed, with the conventions it is read by.</summary>
    public sealed record PrintedCount(decimal Digits, NumberScale Scale, FigureQualifier Qualifier, ReadingConventions Conventions)
    {
        internal PublishedFigure Read() => PublishedFigure.Count(Digits, Scale, Qualifier).ReadAs(Conventions);
    }
}
