namespace CoverageMetrics.Tests.Reports;

/// <summary>Reads comma-separated values strictly as RFC 4180 defines them: written from its grammar, and knowing nothing of reports.</summary>
internal static class CsvReader
{
    internal static List<string[]> Read(string text)
    {
        var records = new List<string[]>();
        var record = new List<string>();
        int at = 0;
        while (at < text.Length)
        {
            record.Add(text[at] == '"' ? Escaped(text, ref at) : Plain(text, ref at));
            if (at < text.Length && text[at] == ',')
            {
                at++;
                if (at == text.Length)
                {
                    record.Add("");
                }

                continue;
            }

            if (text.AsSpan(at) is not ['\r', '\n', ..])
            {
                throw new FormatException($"Neither a comma nor CR LF at {at}.");
            }

            at += 2;
            records.Add([.. record]);
            record.Clear();
        }

        return records;
    }

    private static string Plain(string text, ref int at)
    {
        int from = at;
        while (at < text.Length && text[at] is not (',' or '\r' or '\n' or '"'))
        {
            at++;
        }

        return text[from..at];
    }

    private static string Escaped(string text, ref int at)
    {
        var field = new System.Text.StringBuilder();
        at++;
        while (true)
        {
            if (text[at] != '"')
            {
                field.Append(text[at++]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append('"');
                at += 2;
            }
            else
            {
                at++;
                return field.ToString();
            }
        }
    }
}
