using CoverageMetrics.Figures;
using CoverageMetrics.Groups;

namespace CoverageMetrics.Tests.Figures;

public class FigureTests
{
    private static readonly Figure<Headcount<Participants>> Insured = Figure.Of(Headcount.Of<Participants>(215_000), FigureStatus.Estimated);

    [Fact]
    public void With_TwoStatuses_IsAsFirmAsTheLessFirm()
    {
        foreach (FigureStatus left in Enum.GetValues<FigureStatus>())
        {
            foreach (FigureStatus right in Enum.GetValues<FigureStatus>())
            {
                Figure<int> sum = Figure.Of(1, left).Combine(Figure.Of(2, right), (a, b) => a + b);

                Assert.Equal(3, sum.Value);
                Assert.Equal((FigureStatus)Math.Max((int)left, (int)right), sum.Status);
            }
        }
    }

    [Fact]
    public void With_OneMissing_KeepsTheReasonAndCalculatesNothing()
    {
        Figure<Headcount<LabourForce>> missing = Figure.None<Headcount<LabourForce>>(NoValueReason.Incomplete, NoValueDetail.WithheldBy("Bình Định"));

        Figure<Coverage<Participants, LabourForce>> coverage = Insured.Combine<Headcount<LabourForce>, Coverage<Participants, LabourForce>>(
            missing, (_, _) => throw new NotSupportedException("Nothing is to be calculated."));

        Assert.False(coverage.HasValue);
        Assert.Equal(NoValueReason.Incomplete, coverage.Reason);
        Assert.Equal(NoValueDetail.WithheldBy("Bình Định"), coverage.Detail);
        Assert.Contains("Bình Định", Assert.Throws<InvalidOperationException>(() => coverage.Value).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Select_KeepsStatusOrReason()
    {
        Assert.Equal(Figure.Of(215_000L, FigureStatus.Estimated), Insured.Select(h => h.Persons));
        Assert.Equal(Figure.None<long>(NoValueReason.Suppressed), Figure.None<Headcount<Participants>>(NoValueReason.Suppressed).Select(h => h.Persons));
    }

    [Fact]
    public void Default_IsMissingAndNotZero()
    {
        Figure<Headcount<Participants>> figure = default;

        Assert.False(figure.TryGetValue(out _));
        Assert.Equal(NoValueReason.Missing, figure.Reason);
        Assert.Null(figure.Status);
        Assert.NotEqual(Figure.Of(Headcount.Of<Participants>(0)), figure);
        Assert.Equal("no value (Missing)", figure.ToString());
    }

    [Fact]
    public void Factories_OfUnknownNames_ThrowNamingTheParameter()
    {
        Assert.Equal("status", Assert.Throws<ArgumentOutOfRangeException>(() => Figure.Of(1, (FigureStatus)9)).ParamName);
        Assert.Equal("reason", Assert.Throws<ArgumentOutOfRangeException>(() => Figure.None<int>((NoValueReason)9)).ParamName);
        Assert.Equal("detail", Assert.Throws<ArgumentNullException>(() => Figure.None<int>(NoValueReason.Missing, null!)).ParamName);
        Assert.Equal("selector", Assert.Throws<ArgumentNullException>(() => Insured.Select<int>(null!)).ParamName);
        Assert.Equal("combine", Assert.Throws<ArgumentNullException>(() => Insured.Combine<int, int>(Figure.Of(1), null!)).ParamName);
    }

    [Fact]
    public void SaysTheSameAs_IsOfAllButTheBounds()
    {
        Figure<int> one = Figure.Of(1);
        Figure<int> missing = Figure.None<int>(NoValueReason.Missing);

        Assert.True(one.SaysTheSameAs(Figure.Of(1)));
        Assert.False(one.SaysTheSameAs(Figure.Of(2)));
        Assert.False(one.SaysTheSameAs(one.WithStatus(FigureStatus.Estimated)));
        Assert.False(one.SaysTheSameAs(missing));
        Assert.True(missing.SaysTheSameAs(Figure.None<int>(NoValueReason.Missing)));
        Assert.False(missing.SaysTheSameAs(Figure.None<int>(NoValueReason.Incomplete)));
        Assert.False(missing.SaysTheSameAs(Figure.None<int>(NoValueReason.Missing, NoValueDetail.DividedByZero)));
    }
}
