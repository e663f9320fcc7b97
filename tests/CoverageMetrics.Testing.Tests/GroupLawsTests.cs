using System.Reflection;
using CoverageMetrics.Tests.Compilation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoverageMetrics.Testing.Tests;

/// <summary>Assemblies of agencies, compiled here, that each break one law.</summary>
public class GroupLawsTests
{
    private static readonly Language Named = Language.English.Naming(("a:members", "members of the fund"));

    public static TheoryData<string, string, string, string> Broken { get; } = new()
    {
        { Group("Members", "Members"), "Members", "code-has-form", "this is 'Members'" },
        { Group("Members", "a:b:c"), "Members", "code-has-form", "this is 'a:b:c'" },
        { "public readonly struct Members : INumerator { public static string Code => null!; }", "Members", "code-has-form", "this is 'null'" },
        { "public readonly struct Members : INumerator { public static string Code => throw new System.NotSupportedException(\"later\"); }", "Members", "code-has-form", "cannot be read: later" },
        { "public readonly struct Cards : ICountedUnit { public static string Code => \"people\"; }", "Cards", "code-has-form", "'people' is that of headcounts" },
        { "public readonly struct Kip : ICurrency { public static string Code => \"Kip\"; }", "Kip", "code-has-form", "ISO 4217; this is 'Kip'" },
        { "public readonly struct Euro : ICurrency { public static string Code => \"EUR\"; } public readonly struct OtherEuro : ICurrency { public static string Code => \"EUR\"; }", "Euro", "code-is-unique", "the code 'EUR' is that of OtherEuro too" },
        { Group("Members", "members"), "Members", "code-has-prefix", "the code 'members' has no prefix" },
        { Group("Members", "a:members") + Group("Pupils", "a:members"), "Pupils", "code-is-unique", "that of Members too" },
        { Group("Workers", "labour-force"), "Workers", "code-is-unique", "that of CoverageMetrics.Groups.LabourForce too" },
        { Group("Members", "a:members") + Group("Others", "b:members"), "Others", "name-is-unique", "\"members\" is that of Members too" },
        { Group("Workers", "a:labour-force"), "Workers", "name-is-unique", "\"labour force\" is that of CoverageMetrics.Groups.LabourForce too" },
        { "public readonly struct Members : INumerator { public static string Code => \"a:members\"; public static string Name => \" \"; }", "Members", "name-is-said", "\" \" is empty" },
        { "public class Members : INumerator { public static string Code => \"a:members\"; }", "Members", "is-empty-struct", "an empty struct" },
        { "public readonly struct Members : INumerator { public static string Code => \"a:members\"; public readonly int Count; }", "Members", "is-empty-struct", "an empty struct" },
        { Group("Members", "a:members", "IPartOf<Members>"), "Members", "part-is-not-around", "Members in Members" },
        { Group("A", "a:a", "IPartOf<B>") + Group("B", "a:b", "IPartOf<C>") + Group("C", "a:c", "IPartOf<A>"), "A", "part-is-not-around", "A in B in C in A" },
        { Group("A", "a:a", "IPartOf<B>") + Group("B", "a:b") + Group("C", "a:c", "IPartOf<A>, IWholeOf<A, B>"), "C", "part-is-not-around", "C in A in B in C" },
        { Group("A", "a:a") + Group("Both", "a:both", "IWholeOf<A, A>"), "Both", "parts-are-disjoint", "A and A have people in common" },
        { Group("A", "a:a", "IPartOf<B>") + Group("B", "a:b", "IPartOf<C>") + Group("C", "a:c") + Group("D", "a:d") + Group("All", "a:all", "IWholeOf<C, D, A>"), "All", "parts-are-disjoint", "C and A have people in common" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Of_WhatIsBroken_NamesTypeAndLaw(string source, string subject, string rule, string message)
    {
        IReadOnlyList<LawFinding> found = GroupLaws.Of(Compiled(source));

        LawFinding finding = Assert.Single(found, one => one.Subject == subject && one.Rule == rule);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal($"{subject}: {finding.Message} ({rule})", finding.ToString());
    }

    [Fact]
    public void Of_AllIsWell_IsEmpty() => Assert.Empty(GroupLaws.Of(Compiled(
        Group("Members", "a:members", "IWholeOf<Payers, Dependants>") + Group("Payers", "a:payers", "IPartOf<Members>") + Group("Dependants", "a:dependants")
        + "public readonly struct Open<T> : INumerator { public static string Code => \"\"; } internal readonly struct Kip : ICurrency { public static string Code => \"LAK\"; public static string Name => \"kip\"; }")));

    [Fact]
    public void Of_ALanguageThatLacksAName_SaysWhich()
    {
        LawFinding finding = Assert.Single(GroupLaws.Of(Compiled(Group("Members", "a:members") + Group("Payers", "a:payers")), Named));

        Assert.Equal("Payers: the language 'en' does not name the code 'a:payers'. (name-is-said)", finding.ToString());
    }

    [Fact]
    public void Of_GroupsThatNobodyOutsideSees_AreChecked() => Assert.Single(GroupLaws.Of(Compiled("internal static class Inner { private readonly struct Members : INumerator { public static string Code => \"members\"; } }")));

    private static string Group(string name, string code, string declares = "INumerator") => $"public readonly record struct {name} : {declares} {{ public static string Code => \"{code}\"; }}\n";

    private static Assembly Compiled(string source)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"Agency{Guid.NewGuid():N}", [CSharpSyntaxTree.ParseText("using CoverageMetrics;\n" + source)], PlatformAssemblies.References, new(OutputKind.DynamicallyLinkedLibrary));
        using var assembly = new MemoryStream();
        Assert.Empty(compilation.Emit(assembly).Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error));
        return Assembly.Load(assembly.ToArray());
    }
}
