using System;
using System.Text.Json;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Serialization;

/// <summary>The values that an object was read to have.</summary>
/// <param name="shape">What the object is.</param>
/// <param name="values">The values in the order of its fields; null for a field that is not there.</param>
internal readonly struct JsonValues(JsonShape shape, object?[] values)
{
    /// <summary>Gets what the object is.</summary>
    internal JsonShape Shape { get; } = shape;

    /// <summary>Finds whether a field is there.</summary>
    /// <param name="field">The field.</param>
    /// <returns>Whether it is.</returns>
    internal bool Has(JsonField field) => Find(field) is not null;

    /// <summary>Finds the value of a field.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="field">The field.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The field is not there.</exception>
    internal T Get<T>(JsonField<T> field) => Find(field) is T value ? value : throw Shape.Lacks(field);

    /// <summary>Finds the value of a field, or the usual one where it is not there.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="usual">The usual value.</param>
    /// <returns>The value.</returns>
    internal T Get<T>(JsonField<T> field, T usual) => Find(field) is T value ? value : usual;

    /// <summary>Checks that a code is the one of the type: its group, base or currency.</summary>
    /// <param name="field">The field with the code.</param>
    /// <param name="expected">The code of the type.</param>
    /// <exception cref="JsonException">It is another one; the message names both.</exception>
    internal void MustBe(JsonField<string> field, string expected)
    {
        if (Get(field) is var actual && actual != expected)
        {
            throw Shape.Refuses(field, $"'{expected}' is expected; found '{Excerpt.Of(actual)}'.");
        }
    }

    /// <summary>Takes a step that only some values of a field need.</summary>
    /// <typeparam name="T">What the field holds.</typeparam>
    /// <typeparam name="TMade">What is made of the object.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="made">What was made so far.</param>
    /// <param name="step">The step, taken where the field is there.</param>
    /// <returns>What the step gives, or the same.</returns>
    internal TMade With<T, TMade>(JsonField<T> field, TMade made, Func<TMade, T, TMade> step) => Find(field) is T value ? step(made, value) : made;

    /// <summary>Makes a value of what was read, by the rules of its type.</summary>
    /// <typeparam name="TMade">The type.</typeparam>
    /// <param name="make">Makes it.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The rules refuse it; the message says which.</exception>
    internal TMade Make<TMade>(Func<JsonValues, TMade> make)
    {
        try
        {
            return make(this);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidOperationException or OverflowException)
        {
            throw Shape.Refuses(error);
        }
    }

    private object? Find(JsonField field) => Shape.PlaceOf(field) is >= 0 and int place ? values[place] : null;
}
