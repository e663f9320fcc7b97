using System.Reflection;
using System.Text.RegularExpressions;
using CoverageMetrics.Groups;

namespace CoverageMetrics.Tests.Groups;

public class GroupsTests
{
    private static readonly Type[] Types =
        [.. typeof(LabourForce).Assembly.GetExportedTypes().Where(type => type.IsValueType && type.IsAssignableTo(typeof(IPercentageBase)))];

    public static TheoryData<Type> Bases => [.. Types];

    // Codes are permanent: they stand in files and databases. A change here is a change to everybody's data.
    [Theory]
    [InlineData(typeof(Participants), "participants")]
    [InlineData(typeof(LabourForce), "labour-force")]
    [InlineData(typeof(WorkingAgeLabourForce), "working-age-labour-force")]
    [InlineData(typeof(WorkingAgePopulation), "working-age-population")]
    [InlineData(typeof(EmployedWorkingAge), "employed-working-age")]
    [InlineData(typeof(Population), "population")]
    [InlineData(typeof(Plan), "plan")]
    [InlineData(typeof(Total), "total")]
    public void Code_IsPermanent(Type type, string code) => Assert.Equal(code, Text(type, "Code"));

    [Theory]
    [MemberData(nameof(Bases))]
    public void Base_HasACodeOfItsFormAndNamesInBothLanguages(Type type)
    {
        Assert.Matches(new Regex("^[a-z0-9]+(-[a-z0-9]+)*$"), Text(type, "Code"));
        Assert.NotEmpty(Text(type, "Name"));
        Assert.NotNull(Vietnamese.Language.NameOf(Text(type, "Code")));
        Assert.False(Text(type, "Name").StartsWith("the ", StringComparison.Ordinal));
    }

    [Fact]
    public void Codes_AreDifferent()
    {
        string[] codes = [.. Types.Select(type => Text(type, "Code"))];
        Assert.Equal(codes.Length, codes.Distinct().Count());
    }

    [Fact]
    public void PlanAndTotal_AreNoGroupsOfPeople()
    {
        Assert.False(typeof(Plan).IsAssignableTo(typeof(IPopulationGroup)));
        Assert.False(typeof(Total).IsAssignableTo(typeof(IPopulationGroup)));
    }

    private static string Text(Type type, string property) =>
        (string)type.GetProperty(property, BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
}
