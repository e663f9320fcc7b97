using System;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;

namespace CoverageMetrics.Figures;

/// <content>The number of a row, in people, with its unit, in percent or per one of something.</content>
internal sealed partial class LoadCells
{
    private static readonly (string, string?)[] OfUnits = [("people", FigureKey.People), ("example", "vn:visits")];

    /// <summary>Says that a text is no unit.</summary>
    internal static readonly LoadRule UnitForm = new(Texts.LoadUnitForm, OfUnits);

    private static readonly LoadRule NoUnit = new(Texts.LoadNoUnit, OfUnits);

    private readonly LoadColumn? _persons;
    private readonly LoadColumn? _number;
    private readonly LoadColumn? _unit;
    private readonly LoadColumn? _percent;
    private readonly LoadColumn? _percentOf;
    private readonly LoadColumn? _per;
    private readonly LoadColumn? _perUnit;

    /// <summary>Reads the number.</summary>
    /// <param name="number">The number; without one where no cell is filled.</param>
    /// <returns>Whether it is one or none.</returns>
    internal bool TryNumber(out LoadNumber number)
    {
        number = default;
        object? persons = Value(_persons);
        object? other = Value(_number);
        object? percent = Value(_percent);
        if ((persons, other, percent) is (null, null, null))
        {
            return TryNothing(out number);
        }

        if ((persons is null ? 0 : 1) + (other is null ? 0 : 1) + (percent is null ? 0 : 1) > 1)
        {
            return percent is not null ? Wrong(_percent, percent, new(Texts.LoadSeveralNumbers)) : Wrong(_number, other, new(Texts.LoadSeveralNumbers));
        }

        return percent is not null ? TryPercent(percent, out number)
            : persons is not null ? TryCounted(_persons!, persons, FigureKey.People, out number)
            : TryOther(other!, out number);
    }

    // What is missing or in percent is in the unit that its row or its column names.
    private bool TryUnit(out string unit)
    {
        unit = _unit is null && _persons is null ? _columns.UnitCode ?? "" : "";
        return (_unit is null || TryText(_unit, out unit)) && (unit.Length == 0 || Codes.IsUnit(unit) || Wrong(_unit, unit, UnitForm));
    }

    private bool TryNothing(out LoadNumber number)
    {
        bool isUnit = TryUnit(out string unit);
        number = new(QuantityKind.Count, null, unit) { Column = _persons ?? _number ?? _percent };
        if (!isUnit)
        {
            return false;
        }

        string denominator = "";
        string perUnit = "";
        if ((_per is not null && !TryPer(unit, out denominator, out perUnit)) || (_percentOf is not null && denominator.Length == 0 && !TryRenamed(_percentOf, out denominator)))
        {
            return false;
        }

        denominator = denominator.Length == 0 && _persons is null && _number is null ? _columns.PercentOfCode ?? "" : denominator;
        if (denominator.Length == 0)
        {
            return _persons is not null || _number is not null || Wrong(_percentOf, null, new(Texts.LoadNoDenominator));
        }

        if (perUnit.Length > 0 && unit.Length == 0)
        {
            return Wrong(_unit, null, NoUnit);
        }

        number = number with { Kind = perUnit.Length > 0 ? QuantityKind.Ratio : QuantityKind.Percentage, Unit = unit.Length > 0 ? unit : FigureKey.People, Denominator = denominator, PerUnit = perUnit };
        return true;
    }

    private bool TryCounted(LoadColumn column, object value, string unit, out LoadNumber number)
    {
        number = default;
        if (LoadValue.Counted(value, unit, _columns.AreChanges, out long counted) is { } fault)
        {
            return Wrong(column, value, fault);
        }

        number = new(QuantityKind.Count, counted, unit) { Column = column };
        return true;
    }

    private bool TryOther(object value, out LoadNumber number)
    {
        number = default;
        string? unit = _columns.UnitCode;
        if (_unit is not null && !TryText(_unit, out unit))
        {
            return false;
        }

        if (!Codes.IsUnit(unit))
        {
            return Wrong(_unit, string.IsNullOrEmpty(unit) ? null : unit, NoUnit);
        }

        if (_per is not null)
        {
            if (!TryPer(unit!, out string denominator, out string perUnit))
            {
                return false;
            }

            if (denominator.Length > 0)
            {
                number = new(QuantityKind.Ratio, null, unit!) { Column = _number, Denominator = denominator, PerUnit = perUnit };
                return TryLevel(_number!, value, Texts.LoadRatioForm, ref number);
            }
        }

        if (!Codes.IsCurrency(unit))
        {
            return TryCounted(_number!, value, unit!, out number);
        }

        if (!LoadValue.TryDecimal(value, out decimal money) || (money < 0 && !_columns.AreChanges) || !Money.IsValid(Math.Abs(money)))
        {
            return Wrong(_number, value, new(Texts.LoadAmountForm, LoadHint.Number));
        }

        number = new(QuantityKind.Amount, money, unit!) { Column = _number };
        return true;
    }

    // Empty where the number is no ratio.
    private bool TryPer(string unit, out string denominator, out string perUnit)
    {
        perUnit = "";
        if (!TryRenamed(_per!, out denominator) || !TryText(_perUnit, out perUnit))
        {
            return false;
        }

        if (denominator.Length == 0)
        {
            return perUnit.Length == 0 || Wrong(_per, null, new(Texts.LoadNoDenominator));
        }

        return !Codes.IsUnit(perUnit) ? Wrong(_perUnit, perUnit.Length == 0 ? null : perUnit, NoUnit)
            : perUnit != unit || Wrong(_perUnit, perUnit, new(Texts.LoadRatioUnits, ("unit", unit)));
    }

    private bool TryPercent(object value, out LoadNumber number)
    {
        number = default;
        string denominator = _columns.PercentOfCode ?? "";
        if (_percentOf is not null && !TryRenamed(_percentOf, out denominator))
        {
            return false;
        }

        if (denominator.Length == 0)
        {
            return Wrong(_percentOf, null, new(Texts.LoadNoDenominator));
        }

        if (!TryUnit(out string unit))
        {
            return false;
        }

        number = new(QuantityKind.Percentage, null, unit.Length > 0 ? unit : FigureKey.People) { Column = _percent, Denominator = denominator };
        return TryLevel(_percent!, value, Texts.LoadPercentForm, ref number);
    }

    private bool TryLevel(LoadColumn column, object value, TextKey form, ref LoadNumber number)
    {
        if (!LoadValue.TryDecimal(value, out decimal level) || level < 0 || level > ExactMath.Largest)
        {
            return Wrong(column, value, new(form, LoadHint.Number));
        }

        number = number with { Number = level };
        return true;
    }
}
