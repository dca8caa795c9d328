namespace Samlop.Grants.Settle;

/// <summary>
/// Referanse for innbetaling: what people write on a repayment, and the ledger gives back: <c>TB-4K7QX-9M2RT</c>. It is made of the part of
/// the recovery's id that is random (50 bits), in letters and digits that are not taken for each other (no I, L, O, U).
/// </summary>
public static class RepaymentReference
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const string Mark = "TB";
    private const int Length = 10;
    private const int BitsOfSign = 5;

    public static string Of(RecoveryId recovery)
    {
        var bytes = recovery.Value.ToByteArray(bigEndian: true);
        var bits = 0UL;
        foreach (var part in bytes[^7..]) bits = (bits << 8) | part;
        var signs = new char[Length];
        for (var at = Length - 1; at >= 0; at--)
        {
            signs[at] = Signs[(int)(bits & (ulong)(Signs.Length - 1))];
            bits >>= BitsOfSign;
        }

        return $"{Mark}-{new string(signs[..5])}-{new string(signs[5..])}";
    }

    /// <summary>However it is written: in small letters, with other spaces or none.</summary>
    public static bool IsOf(string written, RecoveryId recovery) =>
        string.Equals(Plain(written), Plain(Of(recovery)), StringComparison.OrdinalIgnoreCase);

    /// <summary>It may be one; else nothing is looked for.</summary>
    public static bool IsWritten(string? written) =>
        written is not null && Plain(written) is { Length: 12 } plain && plain.StartsWith(Mark, StringComparison.OrdinalIgnoreCase);

    private static string Plain(string written) => string.Concat(written.Where(char.IsAsciiLetterOrDigit));
}
