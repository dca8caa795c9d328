namespace Samlop.Register.Files;

/// <summary>A register file is not of its form: the message names file, line (the header is line 1) and column.</summary>
public sealed class InvalidRegister : Exception
{
    internal InvalidRegister(string file, int line, string column, string problem)
        : base($"{file}, line {line}, column {column}: {problem}") { }

    internal InvalidRegister(string file, int line, string problem) : base($"{file}, line {line}: {problem}")
    {
    }

    internal InvalidRegister(string file, string problem) : base($"{file}: {problem}")
    {
    }
}
