using System.Reflection;
using System.Text.RegularExpressions;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>Public names are those of the list of words.</summary>
public class NamesTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Names_OfEverythingPublic_HaveNoWordThatIsNotSaid()
    {
        HashSet<string> notSaid = [.. NotSaid()];

        Assert.Contains("Surprise", notSaid);
        Assert.Empty(Names().Where(one => Pascal(one.Name).Any(notSaid.Contains)).Select(one => one.Full).Distinct());
    }

    [Fact]
    public void Rate_InAName_MeansGrowth() =>
        Assert.Empty(Names()
            .Where(one => Pascal(one.Name).Any(word => word is "Rate" or "Rates") && !one.Name.Contains("GrowthRate", StringComparison.Ordinal) && !one.Name.Contains("ReportedRate", StringComparison.Ordinal) && !one.Types.Contains("GrowthRate", StringComparison.Ordinal))
            .Select(one => one.Full));

    [Fact]
    public void With_BeforeAName_GivesACopy() =>
        Assert.Empty(
            from type in PublicTypes.All
            from method in type.GetMethods(Declared)
            where Regex.IsMatch(method.Name, "^With([A-Z]|$)") && !method.IsStatic && method.ReturnType != type
            select $"{type.Name}.{method.Name}");

    [Fact]
    public void Draft_AtTheEndOfAName_IsImmutable_AndBuilderEndsInBuild()
    {
        Type[] drafts = [.. PublicTypes.All.Where(type => type.Name.EndsWith("Draft", StringComparison.Ordinal))];
        Type[] builders = [.. PublicTypes.All.Where(type => type.Name.EndsWith("Builder", StringComparison.Ordinal))];

        Assert.NotEmpty(drafts);
        Assert.NotEmpty(builders);
        Assert.Empty(drafts.Where(type => type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Any(field => !field.IsInitOnly) || type.GetProperties(Declared).Any(property => property.SetMethod is not null)));
        Assert.Empty(drafts.SelectMany(type => type.GetMethods(Declared)).Where(method => method.ReturnType == typeof(void)));
        Assert.Empty(builders.Where(type => type.GetMethod("Build") is null));
    }

    [Fact]
    public void Area_AsAParameter_IsACode_WhichATextStandsFor() =>
        Assert.Empty(
            from type in PublicTypes.All
            from method in type.GetMethods(Declared)
            from parameter in method.GetParameters()
            where parameter.Name == "area" && parameter.ParameterType == typeof(string) && !(method.IsSpecialName && method.Name == "op_Implicit")
            select $"{type.Name}.{method.Name}");

    private static IEnumerable<string> NotSaid() => File.ReadLines(Sources.Document("words.md"))
        .SkipWhile(line => !line.StartsWith("| not |", StringComparison.Ordinal)).Skip(2)
        .TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('|')[1].Trim());

    // The name, where it is, and the names of the types that it takes and gives.
    private static IEnumerable<(string Name, string Full, string Types)> Names() => PublicTypes.All.SelectMany(type => type
        .GetMembers(Declared)
        .Where(member => member is not (ConstructorInfo or Type) && member is not MethodInfo { IsSpecialName: true } && !member.Name.Contains('.', StringComparison.Ordinal))
        .Select(member => (member.Name, $"{type.Name}.{member.Name}", TypesOf(member)))
        .Prepend((type.Name, type.Name, "")));

    private static string TypesOf(MemberInfo member) => member switch
    {
        MethodInfo method => string.Join(' ', method.GetParameters().Select(parameter => parameter.ParameterType.ToString()).Append(method.ReturnType.ToString())),
        PropertyInfo property => property.PropertyType.ToString(),
        FieldInfo field => field.FieldType.ToString(),
        _ => "",
    };

    // A standard error is a term of its own, and no exception.
    private static IEnumerable<string> Pascal(string name) => Regex.Matches(name.Replace("StandardError", "Standarderror", StringComparison.Ordinal), "[A-Z][a-z]*").Select(match => match.Value);
}
