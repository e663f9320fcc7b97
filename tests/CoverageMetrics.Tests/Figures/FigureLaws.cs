using CoverageMetrics.Figures;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Figures;

public class FigureLaws
{
    [Fact]
    public void Status_and_reason_survive_a_calculation_with_one_figure() =>
        Law.Holds(ReportedRows.Figures(), figure =>
        {
            Figure<decimal> result = figure.Select(quantity => quantity.Number);

            Assert.Equal(figure.Status, result.Status);
            Assert.Equal(figure.Reason, result.Reason);
            Assert.Equal(figure.Detail, result.Detail);
        });

    [Fact]
    public void Status_and_reason_survive_a_calculation_with_two_figures() =>
        Law.Holds(ReportedRows.Figures(), ReportedRows.Figures(), (one, other) =>
        {
            Figure<decimal> sum = one.Combine(other, (left, right) => left.Number + right.Number);

            Assert.Equal(one.HasValue && other.HasValue, sum.HasValue);
            Assert.Equal(one.Reason ?? other.Reason, sum.Reason);
            Assert.Equal(one.HasValue ? other.Detail : one.Detail, sum.Detail);
            if (sum.HasValue)
            {
                Assert.Equal((FigureStatus)Math.Max((int)one.Status!, (int)other.Status!), sum.Status);
            }
        });

    [Fact]
    public void A_missing_figure_counts_as_nothing_and_not_as_zero() =>
        Law.Holds(ReportedRows.Figures(), figure =>
        {
            Figure<decimal> sum = figure.Combine(default(Figure<ObservedQuantity>), (left, right) => left.Number + right.Number);

            Assert.False(sum.HasValue);
            Assert.Equal(figure.Reason ?? NoValueReason.Missing, sum.Reason);
        });

    [Fact]
    public void One_calculation_after_the_other_is_both_at_once() =>
        Law.Holds(ReportedRows.Figures(), figure =>
            figure.Select(quantity => quantity.Number).Select(number => number * 2) == figure.Select(quantity => quantity.Number * 2));

    [Fact]
    public void A_figure_that_is_written_as_a_code_and_read_is_never_firmer() =>
        Law.Holds(ReportedRows.Figures(), figure =>
        {
            string code = SdmxObservationStatus.CodeOf(figure);

            Assert.Equal(figure.HasValue, SdmxObservationStatus.TryReadStatus(code, out FigureStatus status));
            Assert.Equal(!figure.HasValue, SdmxObservationStatus.TryReadReason(code, out _));
            Assert.True(!figure.HasValue || status >= figure.Status);
        });
}
