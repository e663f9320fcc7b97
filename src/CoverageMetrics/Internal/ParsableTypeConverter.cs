using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace CoverageMetrics.Internal;

/// <summary>Reads and writes a value as text for configuration and data binding, by the value's own parser.</summary>
internal sealed class ParsableTypeConverter : TypeConverter
{
    private readonly MethodInfo _parse;

    /// <summary>Makes the converter of a type; called by the framework.</summary>
    /// <param name="type">The value's type.</param>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Parse implements IParsable, which keeps it.")]
    public ParsableTypeConverter(Type type) =>
        _parse = type.GetMethod("Parse", BindingFlags.Public | BindingFlags.Static, [typeof(string), typeof(IFormatProvider)])!;

    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value)
    {
        if (value is not string text)
        {
            return base.ConvertFrom(context, culture, value);
        }

        // Without a culture, as with the parser itself, the invariant one: the machine's is never read.
        return _parse.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [text, culture ?? CultureInfo.InvariantCulture], CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        destinationType == typeof(string) && value is IFormattable formattable
            ? formattable.ToString("R", culture ?? CultureInfo.InvariantCulture)
            : base.ConvertTo(context, culture, value, destinationType);
}
