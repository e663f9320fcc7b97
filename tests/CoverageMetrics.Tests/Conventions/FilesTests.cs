using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>A file is a type, and a reader finds it by its name.</summary>
public class FilesTests
{
    public static TheoryData<string> Packages => [.. Sources.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void File_HasOneTypeOfItsName(string package) => Assert.Empty(
        from file in Sources.FilesOf(package)
        let names = TypesOf(file.Unit).Select(NameOf).ToArray()
        let name = Path.GetFileNameWithoutExtension(file.Path)
        where names.Length != 1 || !(name == names[0] || name.StartsWith(names[0] + ".", StringComparison.Ordinal))
        select $"{file.Path}: {string.Join(", ", names)}");

    [Theory]
    [MemberData(nameof(Packages))]
    public void File_HasAtMost400Lines(string package) => Assert.Empty(
        from file in Sources.FilesOf(package)
        let lines = file.Unit.GetText().Lines.Count
        where lines > 400
        select $"{file.Path}: {lines}");

    [Theory]
    [MemberData(nameof(Packages))]
    public void File_SpellsOutItsUsings_SystemFirst(string package) => Assert.Empty(
        from file in Sources.FilesOf(package)
        let names = file.Unit.Usings.Where(line => line.Alias is null && line.StaticKeyword == default).Select(line => line.Name!.ToString()).ToArray()
        where !names.SequenceEqual(names.OrderBy(name => name == "System" || name.StartsWith("System.", StringComparison.Ordinal) ? 0 : 1).ThenBy(name => name, StringComparer.Ordinal))
        select $"{file.Path}: {string.Join(", ", names)}");

    [Theory]
    [MemberData(nameof(Packages))]
    public void File_LeavesNothingForLater(string package)
    {
        string[] marks = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "#reg" + "ion", "#pragma " + "warning"];
        Assert.Empty(
            from file in Sources.FilesOf(package)
            from mark in marks
            where file.Unit.ToFullString().Contains(mark, StringComparison.Ordinal)
            select $"{file.Path}: {mark}");
    }

    private static IEnumerable<MemberDeclarationSyntax> TypesOf(CompilationUnitSyntax unit) =>
        unit.Members.SelectMany(member => member is BaseNamespaceDeclarationSyntax space ? space.Members : [member])
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    private static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        TypeDeclarationSyntax { TypeParameterList: { } parameters } generic => Generic(generic.Identifier.Text, parameters),
        BaseTypeDeclarationSyntax plain => plain.Identifier.Text,
        DelegateDeclarationSyntax { TypeParameterList: { } parameters } generic => Generic(generic.Identifier.Text, parameters),
        DelegateDeclarationSyntax plain => plain.Identifier.Text,
        _ => "",
    };

    private static string Generic(string name, TypeParameterListSyntax parameters) =>
        $"{name}{{{string.Join(',', parameters.Parameters.Select(parameter => parameter.Identifier.Text))}}}";
}
