namespace Samlop.Platform.Amounts;

/// <summary>Avrunding: how an amount that falls between two is rounded. Named at the place where it happens; there is no default.</summary>
public enum Rounding
{
    /// <summary>To the nearest; a half goes away from zero, as in ordinary school arithmetic.</summary>
    Nearest,

    /// <summary>To the nearest; a half goes to the even neighbour.</summary>
    NearestEven,

    /// <summary>Towards zero: the rest is dropped.</summary>
    Down,

    /// <summary>Away from zero: the rest counts as a whole.</summary>
    Up,
}
