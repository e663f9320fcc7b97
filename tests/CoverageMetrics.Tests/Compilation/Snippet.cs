using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoverageMetrics.Tests.Compilation;

/// <summary>Compiles a few statements as a caller would write them, in C# 12, against the library that this test runs with.</summary>
internal static class Snippet
{
    private const string Prelude =
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using CoverageMetrics;
        using CoverageMetrics.Groups;

        public readonly record struct Insured : INumerator, IWholeOf<Compulsory, Voluntary> { public static string Code => "x:insured"; }
        public readonly record struct Compulsory : INumerator { public static string Code => "x:compulsory"; }
        public readonly record struct Voluntary : INumerator { public static string Code => "x:voluntary"; }
        public readonly record struct Health : INumerator { public static string Code => "x:health"; }
        public readonly record struct Registered : INumerator, IDenominator { public static string Code => "x:registered"; }
        public readonly record struct Active : INumerator, IPartOf<Registered> { public static string Code => "x:active"; }
        public readonly record struct Inactive : INumerator, IPartOf<Registered> { public static string Code => "x:inactive"; }
        public readonly record struct PaidElsewhere : INumerator, IPartOf<Population> { public static string Code => "x:paid-elsewhere"; }
        public readonly record struct Dong : ICurrency { public static string Code => "VND"; }
        public readonly record struct Visits : ICountedUnit { public static string Code => "x:visits"; }
        public readonly record struct Cards : ICountedUnit { public static string Code => "x:cards"; }
        public readonly record struct Euro : ICurrency { public static string Code => "EUR"; }

        public static class Caller
        {
            public static void Run(
                Headcount<Insured> insured, Headcount<Health> health, Headcount<LabourForce> labourForce, Headcount<Population> population,
                Headcount<Compulsory> compulsory, Headcount<Voluntary> voluntary,
                Coverage<Insured, LabourForce> insuredOfLabourForce, Coverage<Insured, Population> insuredOfPopulation, Coverage<Health, LabourForce> healthOfLabourForce,
                Percentage<LabourForce> ofLabourForce, Percentage<Population> ofPopulation, Percentage<Plan> ofPlan, PercentagePoints points, GrowthRate rate,
                Headcount<Registered> registered, Headcount<Active> active, Headcount<PaidElsewhere> paidElsewhere,
                Amount<Dong> dong, Amount<Euro> euro, Count<Visits> visits, Count<Cards> cards)
            {
        #line 1
        """;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp12);

    // Shared, so that the assemblies are read once.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Snippet",
        references: PlatformAssemblies.References,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Finds the errors in some statements.</summary>
    /// <param name="statements">The statements. Values of every kind are at hand as parameters; see the prelude.</param>
    /// <returns>The errors, with their ids and their messages in English.</returns>
    internal static Diagnostic[] Errors(string statements)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText($"{Prelude}\n{statements}\n    }}\n}}\n", Language);
        return [.. Empty.AddSyntaxTrees(tree).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }

    /// <summary>Writes an error as the compiler prints it, in English whatever the machine.</summary>
    /// <param name="error">The error.</param>
    /// <returns>Its id and message.</returns>
    internal static string Text(Diagnostic error) => $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";
}
