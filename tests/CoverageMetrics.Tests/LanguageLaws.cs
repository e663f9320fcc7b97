using System.Globalization;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class LanguageLaws
{
    [Fact]
    public void Vietnamese_numbers_are_written_as_the_culture_data_of_the_machine_has_them() => Law.Holds(
        Generators.Amounts,
        a => a.ToString(null, Language.Vietnamese) == a.ToString(null, CultureInfo.GetCultureInfo("vi-VN")));

    [Fact]
    public void English_numbers_are_written_as_the_invariant_culture_has_them() => Law.Holds(
        Generators.Points,
        a => a.ToString(null, Language.English) == a.ToString(null, CultureInfo.InvariantCulture));
}
