using System.Collections.Frozen;

namespace Samlop.Register;

/// <summary>Rows that are looked up by one code, in the order of their file.</summary>
public sealed class CodeRegister<TCode, T>
    where TCode : notnull
    where T : class
{
    private readonly FrozenDictionary<TCode, T> byCode;

    internal CodeRegister(IReadOnlyList<T> all, Func<T, TCode> code)
    {
        All = all;
        byCode = all.ToFrozenDictionary(code);
    }

    public IReadOnlyList<T> All { get; }

    /// <summary>Null when there is no such code.</summary>
    public T? Find(TCode code) => byCode.GetValueOrDefault(code);
}
