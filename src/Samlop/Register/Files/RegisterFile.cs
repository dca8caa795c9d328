namespace Samlop.Register.Files;

/// <summary>
/// Reads a register file: UTF-8, a header with exactly the columns that are asked for, values parted by semicolons. Values hold no
/// semicolon and no quotation mark, so there is nothing to escape, and a spreadsheet in Norwegian opens the file as it is.
/// </summary>
internal static class RegisterFile
{
    public static List<RegisterEntry<T>> Read<T>(string folder, string file, string[] columns, Func<RegisterRow, T> read)
    {
        var lines = Lines(folder, file);
        if (lines.Length == 0 || lines[0] != string.Join(';', columns))
            throw new InvalidRegister(file, 1, $"the header must be {string.Join(';', columns)}");
        if (lines.Length == 1)
            throw new InvalidRegister(file, "there is not one row");

        var entries = new List<RegisterEntry<T>>(lines.Length - 1);
        for (var i = 1; i < lines.Length; i++)
        {
            var row = new RegisterRow(file, i + 1, columns, Values(file, i + 1, columns, lines[i]));
            entries.Add(new RegisterEntry<T>(row, read(row)));
        }

        return entries;
    }

    private static string[] Lines(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path) ? File.ReadAllLines(path) : throw new InvalidRegister(file, "the file is missing");
    }

    private static string[] Values(string file, int line, string[] columns, string text)
    {
        var values = text.Split(';');
        if (values.Length != columns.Length)
            throw new InvalidRegister(file, line, $"there are {values.Length} values, not {columns.Length}");
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].Contains('\uFFFD', StringComparison.Ordinal))
                throw new InvalidRegister(file, line, columns[i], "is not UTF-8");
            if (values[i].Contains('"', StringComparison.Ordinal))
                throw new InvalidRegister(file, line, columns[i], "has a quotation mark");
            if (values[i].AsSpan().Trim().Length != values[i].Length)
                throw new InvalidRegister(file, line, columns[i], "has a space before or after it");
        }

        return values;
    }
}

/// <summary>What was read from a row, with the row, so that a later check can name the place.</summary>
internal sealed record RegisterEntry<T>(RegisterRow Row, T Item);
