using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>Dependencies between rooms point downwards only.</summary>
public class RoomsTests
{
    // From the bottom: a room may use its own storey's row only where Beside says so, and every row below.
    private static readonly string[][] Storeys =
    [
        ["", "Internal", "Groups"],
        ["Areas", "Periods"],
        ["Figures"],
        ["Restatement"],
        ["Targets"],
        ["Published"],
        ["Metrics"],
        ["Reports"],
        ["Serialization"],
    ];

    private static readonly (string From, string To)[] Beside = [("", "Internal"), ("Internal", ""), ("Groups", "")];

    // They start no thread: they wait for a row, pass on a wish to stop, or say how a value is made once.
    private static readonly string[] HarmlessTypes = ["Task", "ValueTask", "TaskAsyncEnumerableExtensions", "CancellationToken", "CancellationTokenSource", "LazyThreadSafetyMode"];

    private static readonly Lazy<SymbolUse[]> Uses = new(() => Sources.UsesIn("CoverageMetrics"));

    [Fact]
    public void Rooms_AreAllOnThePlan() =>
        Assert.Empty(Uses.Value.Select(use => use.Room).Distinct().Except(Storeys.SelectMany(storey => storey)));

    [Fact]
    public void Namespaces_AreTheFoldersTheyAreIn() => Assert.Empty(
        from file in Sources.FilesOf("CoverageMetrics")
        let folder = Path.GetDirectoryName(file.Path)!
        let expected = folder.Length == 0 ? "CoverageMetrics" : "CoverageMetrics." + folder.Replace('/', '.')
        from space in file.Unit.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        where space.Name.ToString() != expected
        select $"{file.Path}: {space.Name}");

    [Fact]
    public void Dependencies_PointDownwards() => Assert.Empty(Offenders(Uses.Value, MayUse));

    [Fact]
    public void Rule_SeesWhatPointsUpwards()
    {
        // The rule itself: each of these would be an offence, were it written.
        Assert.False(MayUse("", "Periods"));
        Assert.False(MayUse("", "Groups"));
        Assert.False(MayUse("", "Serialization"));
        Assert.False(MayUse("Periods", "Areas"));
        Assert.False(MayUse("Restatement", "Metrics"));
        Assert.False(MayUse("Targets", "Published"));
        Assert.True(MayUse("Published", "Targets"));
        Assert.False(MayUse("Reports", "Serialization"));
        Assert.True(MayUse("Serialization", "Reports"));
        Assert.True(MayUse("Figures", "Periods"));
        Assert.True(MayUse("Groups", ""));
    }

    [Theory]
    [InlineData("NodaTime", "", "Internal", "Groups")]
    [InlineData("System.Text.Json", "", "Internal", "Groups", "Periods", "Areas", "Figures", "Restatement", "Targets", "Published", "Metrics", "Reports")]
    [InlineData("System.Threading", "", "Internal", "Groups", "Periods", "Areas", "Restatement", "Targets", "Published", "Metrics", "Serialization")]
    [InlineData("System.Runtime.Intrinsics", "", "Internal", "Groups", "Periods", "Areas", "Figures", "Restatement", "Targets", "Published", "Metrics", "Reports", "Serialization")]
    [InlineData("System.Data", "", "Internal", "Groups", "Periods", "Areas", "Restatement", "Published", "Metrics", "Reports", "Serialization")]
    public void Namespace_IsNotUsedIn(string guarded, params string[] rooms) => Assert.Empty(
        Uses.Value.Where(use => rooms.Contains(use.Room) && !use.IsInAttribute && !HarmlessTypes.Contains(use.Type.Name) && (use.Namespace + ".").StartsWith(guarded + ".", StringComparison.Ordinal)));

    [Fact]
    public void Values_WaitForNothing() => Assert.Empty(
        Uses.Value.Where(use => use.Room is "" or "Internal" or "Groups" && (use.Namespace + ".").StartsWith("System.Threading.", StringComparison.Ordinal)));

    [Fact]
    public void Groups_HoldNamesAndCodesAndNoLogic() => Assert.Empty(
        from file in Sources.FilesOf("CoverageMetrics")
        where file.Path.StartsWith("Groups/", StringComparison.Ordinal)
        from member in file.Unit.DescendantNodes().OfType<MemberDeclarationSyntax>()
        where member is not (BaseNamespaceDeclarationSyntax or RecordDeclarationSyntax or PropertyDeclarationSyntax { ExpressionBody.Expression: LiteralExpressionSyntax })
        select $"{file.Path}: {member}");

    [Fact]
    public void Published_KnowsNoCatalogueOfAreas() =>
        Assert.Empty(Uses.Value.Where(use => use.Room == "Published" && use.IsOwn && use.Type.Name == "AreaCatalogue"));

    [Fact]
    public void Reports_InnerRooms_PointDownwards() => Assert.Empty(
        from use in Uses.Value
        where use.Room == "Reports" && use.IsOwn && InnerRoom(use.Path) is { } inner && !MayUseInside(inner, use)
        select use.ToString());

    // A table is for one thread at a time: it is asked while a report is built, and what explains, prints and draws afterwards has the facts.
    [Fact]
    public void Reports_OnceBuilt_KnowNoTableAndNeedNoLock()
    {
        string[] whileBuilding = ["Reports/Assembly/ReportAssembly.cs", "Reports/Assembly/ReportAssembly.Filling.cs", "Reports/Measures/MetricFigures.cs"];
        string[] withoutTable = ["Reports/Measures/Measure.cs", "Reports/Measures/ShareMeasure.cs"];

        Assert.Equal(
            [.. whileBuilding.Concat(withoutTable).Order(StringComparer.Ordinal)],
            Uses.Value.Where(use => use.Room == "Reports" && use.Type.Name == "MetricTable").Select(use => use.Path).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(
            from file in Sources.FilesOf("CoverageMetrics")
            where file.Path.StartsWith("Reports/", StringComparison.Ordinal)
            from made in file.Unit.DescendantNodes()
            where made is LockStatementSyntax
                || (withoutTable.Contains(file.Path) && made is IdentifierNameSyntax { Identifier.ValueText: "MetricTable" } and not { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } })
            select $"{file.Path}: {made}");
    }

    [Fact]
    public void Reports_EveryTypeThatIsNotPublic_IsInARoomOfItsOwn() => Assert.Empty(
        from file in Sources.FilesOf("CoverageMetrics")
        where file.Path.StartsWith("Reports/", StringComparison.Ordinal) && InnerRoom(file.Path) is null
        from type in file.Unit.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        where type.Parent is BaseNamespaceDeclarationSyntax && !type.Modifiers.Any(modifier => modifier.ValueText == "public")
        select $"{file.Path}: {type.Identifier}");

    // What was asked and filled in; what is said of it; what is measured; how it is filled in, written and drawn. A picture prints numbers as a table does.
    private static bool MayUseInside(string from, SymbolUse use)
    {
        string to = use.Namespace.StartsWith("CoverageMetrics.Reports.", StringComparison.Ordinal) ? use.Namespace.Split('.')[2] : "";
        return (from, to) switch
        {
            (_, "") => from is "Writing" or "Drawing" || use.Type.Name is not ("CoverageReport" or "CoverageReportDraft" or "CoverageChart"),
            ("Words", "Model") or ("Measures", "Model" or "Words") or ("Assembly" or "Writing", "Model" or "Words" or "Measures") or ("Drawing", "Model" or "Words" or "Measures" or "Writing") => true,
            _ => from == to,
        };
    }

    private static string? InnerRoom(string path) => path.Split('/') is ["Reports", var room, _] ? room : null;

    private static IEnumerable<SymbolUse> Offenders(IEnumerable<SymbolUse> uses, Func<string, string, bool> mayUse) => uses.Where(use =>
        use.IsOwn && !mayUse(use.Room, use.TargetRoom) && !(use.IsInAttribute && use.TargetRoom is "Serialization" or "Internal"));

    private static bool MayUse(string from, string to) =>
        from == to || Beside.Contains((from, to)) || Storey(to) < Storey(from);

    private static int Storey(string room) => Array.FindIndex(Storeys, storey => storey.Contains(room));
}
