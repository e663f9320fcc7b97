using System.IO;

namespace CoverageMetrics.Internal;

/// <summary>Writes values for .NET Interactive: their fragment of HTML, or exactly their <c>ToString</c>.</summary>
/// <param name="mimeType">The MIME type that is written.</param>
internal sealed class NotebookFormatter(string mimeType)
{
    /// <summary>The MIME type of rich output.</summary>
    internal const string Html = "text/html";

    /// <summary>Gets the MIME type that is written, read by the host by this name.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes a value, called by the host by this name.</summary>
    /// <param name="instance">The value.</param>
    /// <param name="writer">Where to.</param>
    /// <returns>Whether it was written; false for values of other types, which the host then writes itself.</returns>
    public bool Format(object? instance, TextWriter writer)
    {
        if (instance is not IShown value)
        {
            return false;
        }

        writer.Write(MimeType == Html ? value.Shown.ToHtml() : value.ToString());
        return true;
    }
}
