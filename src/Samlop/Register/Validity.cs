namespace Samlop.Register;

/// <summary>Gyldighet: the days on which a row of the register holds, first and last with. Without a last day it still holds.</summary>
public sealed record Validity(DateOnly From, DateOnly? To)
{
    public bool Holds(DateOnly day) => From <= day && (To is null || day <= To);

    public bool Overlaps(Validity other) => (To is null || other.From <= To) && (other.To is null || From <= other.To);

    /// <summary>The first day on which it no longer holds; null when it still holds.</summary>
    public DateOnly? DayAfter => To?.AddDays(1);
}
