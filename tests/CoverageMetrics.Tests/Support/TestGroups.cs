using CoverageMetrics.Groups;

namespace CoverageMetrics.Tests.Support;

/// <summary>A currency that the core tests count in; the packages for a country bring their own.</summary>
public readonly record struct Dong : ICurrency
{
    public static string Code => "VND";
}

/// <summary>Another currency, whose amounts must not mix with the first.</summary>
public readonly record struct Euro : ICurrency
{
    public static string Code => "EUR";
}

/// <summary>Visits to doctors and hospitals: one person makes many.</summary>
public readonly record struct Visits : ICountedUnit
{
    public static string Code => "test:visits";
}

/// <summary>Decisions on benefits, whose counts must not mix with those of visits.</summary>
public readonly record struct Decisions : ICountedUnit
{
    public static string Code => "test:decisions";
}

/// <summary>People in social insurance: the compulsory and the voluntary scheme together.</summary>
public readonly record struct Insured : INumerator, IWholeOf<Compulsory, Voluntary>
{
    public static string Code => "test:insured";
}

/// <summary>The first part of <see cref="Insured"/>.</summary>
public readonly record struct Compulsory : INumerator
{
    public static string Code => "test:compulsory";
}

/// <summary>The second part of <see cref="Insured"/>.</summary>
public readonly record struct Voluntary : INumerator
{
    public static string Code => "test:voluntary";
}

/// <summary>A whole of three parts.</summary>
public readonly record struct OfThree : IWholeOf<Compulsory, Voluntary, Retired>
{
    public static string Code => "test:of-three";
}

/// <summary>A whole of four parts.</summary>
public readonly record struct OfFour : IWholeOf<Compulsory, Voluntary, Retired, Children>
{
    public static string Code => "test:of-four";
}

/// <summary>The third part of <see cref="OfThree"/>.</summary>
public readonly record struct Retired : IPopulationGroup
{
    public static string Code => "test:retired";
}

/// <summary>The fourth part of <see cref="OfFour"/>.</summary>
public readonly record struct Children : IPopulationGroup
{
    public static string Code => "test:children";
}

/// <summary>People without a labour contract, declared with a code alone, as an agency may.</summary>
public readonly record struct InformalWorkers : IDenominator
{
    public static string Code => "vss:informal-workers";
}

/// <summary>Members on the register, against whom the active ones are measured.</summary>
public readonly record struct Registered : INumerator, IDenominator, IPartOf<Population>
{
    public static string Code => "test:registered";

    public static string Name => "registered members";
}

/// <summary>Members on the register whose contributions are paid.</summary>
public readonly record struct Active : INumerator, IPartOf<Registered>, IPartOf<Population>
{
    public static string Code => "test:active";
}

/// <summary>Members on the register whose contributions are not paid.</summary>
public readonly record struct Inactive : INumerator, IPartOf<Registered>
{
    public static string Code => "test:inactive";
}

/// <summary>People who contribute or receive a benefit, as the ILO counts in its indicator 1.3.1.</summary>
public readonly record struct Covered : INumerator, IPartOf<Population>
{
    public static string Code => "test:protected";
}

/// <summary>People who contribute.</summary>
public readonly record struct Contributors : IPartOf<Covered>
{
    public static string Code => "test:contributors";
}

/// <summary>People who contribute of their own will.</summary>
public readonly record struct VoluntaryContributors : IPartOf<Contributors>, IPartOf<Covered>
{
    public static string Code => "test:voluntary-contributors";
}

/// <summary>People who receive a benefit.</summary>
public readonly record struct Beneficiaries : IPartOf<Covered>
{
    public static string Code => "test:beneficiaries";
}
