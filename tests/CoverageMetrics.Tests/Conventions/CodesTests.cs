using System.Text.Json;
using System.Text.RegularExpressions;
using CoverageMetrics.Groups;
using CoverageMetrics.Internal;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>The form of codes, and where a type with another one is refused.</summary>
public partial class CodesTests
{
    public static TheoryData<string> Malformed => ["", " ", "BPJS Kesehatan: Peserta", "Labour-force", "lực-lượng", "a b", "a--b", "-a", "a-", ":a", "a:", "a:b:c", "a_b", "a.b", "a\n", new('a', 65)];

    [Theory]
    [InlineData("labour-force")]
    [InlineData("vss:informal-workers")]
    [InlineData("a")]
    [InlineData("15-and-over")]
    [InlineData("b-2:c-3")]
    public void Code_OfTheForm_IsOne(string text) => Assert.True(Codes.IsCode(text));

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Code_OfAnotherForm_IsNone(string text)
    {
        Assert.False(Codes.IsCode(text));
        Assert.Contains("LabourForce", Codes.GroupFault(typeof(LabourForce), text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_is_a_code_where_the_expression_says_so() => Law.Holds(
        Arb.From(Gen.Elements('a', 'z', '0', '-', ':', 'A', ' ', 'é').ArrayOf().Select(letters => new string(letters)), text => text.Select((_, i) => text.Remove(i, 1))),
        text => Assert.Equal(Form().IsMatch(text), Codes.IsCode(text)));

    [Fact]
    public void Group_WithAnotherForm_IsRefusedAtItsFirstUseNamingTheType()
    {
        Refused(() => Headcount.Of<Participant>(5));
        Refused(() => Headcount.OfThousands<Participant>(5));
        Refused(() => Headcount.OfMillions<Participant>(5));
        Refused(() => HeadcountChange.Of<Participant>(5));
        Refused(() => Headcount<Participant>.Parse("5", null));
        Refused(() => HeadcountChange<Participant>.Parse("5", null));
        Refused(() => Percentage.FromPercent<Participant>(5));
        Refused(() => Percentage.FromFraction<Participant>(0.5m));
        Refused(() => Percentage<Participant>.Parse("5%", null));
        Refused(() => Whole.Of<Participant>());
        Refused(() => Headcount<Participant>.Unit);
        Refused(() => default(Headcount<Participant>).ToAny());
        Refused(() => default(Percentage<Participant>).ToText(Language.English));
        Refused(() => AnyHeadcount.Of(5, "labour-force").TryTo(out Headcount<Participant> _));
        Refused(() => JsonSerializer.Serialize(default(Headcount<Participant>)));
        Refused(() => JsonSerializer.Deserialize<Headcount<Participant>>("""{"persons":5,"of":"BPJS Kesehatan: Peserta"}"""));
        Refused(() => CoverageMetrics.Metrics.Metric.People<Participant>("a", "a"));

        static void Refused(Func<object?> use) => Bad.Throws<InvalidOperationException>(use, "CodesTests+Participant", "'BPJS Kesehatan: Peserta'", "lower-case ASCII");
    }

    [Fact]
    public void Currency_WithAnotherForm_IsRefusedAtItsFirstUseNamingTheType()
    {
        Refused(() => Amount.Of<Rupiah>(5));
        Refused(() => Amount.OfMillions<Rupiah>(5));
        Refused(() => Amount.OfBillions<Rupiah>(5));
        Refused(() => AmountChange.Of<Rupiah>(5));
        Refused(() => Amount<Rupiah>.Parse("5 Rp", null));
        Refused(() => default(Amount<Rupiah>).ToAny());
        Refused(() => JsonSerializer.Serialize(default(Amount<Rupiah>)));

        static void Refused(Func<object?> use) => Bad.Throws<InvalidOperationException>(use, "CodesTests+Rupiah", "'Rp'", "ISO 4217");
    }

    [Fact]
    public void Group_WithoutACode_IsRefused() => Bad.Throws<InvalidOperationException>(() => Headcount.Of<Nameless>(5), "CodesTests+Nameless", "null");

    [Fact]
    public void Groups_WithOneCode_DoNotReadEachOthersJson()
    {
        string json = JsonSerializer.Serialize(Headcount.Of<Original>(5));

        Bad.Throws<InvalidOperationException>(() => JsonSerializer.Deserialize<Headcount<Copied>>(json), "'test:original'", "CodesTests+Original", "CodesTests+Copied");
        Bad.Throws<InvalidOperationException>(() => Headcount.Of<Copied>(5), "CodesTests+Original", "CodesTests+Copied");
        Assert.Equal(5, JsonSerializer.Deserialize<Headcount<Original>>(json).Persons);
    }

    [Fact]
    public void Group_DeclaredAgain_ReadsWhatItWrote()
    {
        string json = JsonSerializer.Serialize(Headcount.Of<Original>(5));

        Assert.Equal(5, JsonSerializer.Deserialize<Headcount<Again.Original>>(json).Persons);
    }

    [Fact]
    public void Codes_AreReadWhereTheyAreChecked() => Assert.Empty(
        from package in Sources.Packages
        from file in Sources.FilesOf(package)
        where file.Path is not ("Internal/GroupCode{TBase}.cs" or "Internal/CurrencyCode{TCurrency}.cs")
        from token in file.Unit.DescendantTokens()
        where token.IsKind(SyntaxKind.IdentifierToken) && token.Text == "Code" && token.GetPreviousToken().IsKind(SyntaxKind.DotToken)
        let owner = token.GetPreviousToken().GetPreviousToken().Text
        where TypeParameter().IsMatch(owner)
        select $"{file.Path}: {owner}.Code");

    [GeneratedRegex("\\A([a-z0-9]+(-[a-z0-9]+)*:)?[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex Form();

    [GeneratedRegex("^T[A-Z]")]
    private static partial Regex TypeParameter();

    private readonly record struct Participant : INumerator
    {
        public static string Code => "BPJS Kesehatan: Peserta";
    }

    private readonly record struct Nameless : INumerator
    {
        public static string Code => null!;
    }

    private readonly record struct Rupiah : ICurrency
    {
        public static string Code => "Rp";
    }

    private readonly record struct Original : INumerator
    {
        public static string Code => "test:original";
    }

    private readonly record struct Copied : INumerator
    {
        public static string Code => "test:original";
    }

    private static class Again
    {
        internal readonly record struct Original : INumerator
        {
            public static string Code => "test:original";
        }
    }
}
