using Samlop.Platform.Identifiers;

namespace Samlop.Register;

/// <summary>A unit of government that bears an official number for a time, and is then succeeded by others.</summary>
public interface IDated<TNumber> where TNumber : class, IIdentifier<TNumber>
{
    public TNumber Number { get; }

    public PlaceName Name { get; }

    /// <summary>Null where the register does not know it.</summary>
    public OrganisationNumber? Organisation { get; }

    public Validity Validity { get; }

    /// <summary>Who took over on <see cref="Register.Validity.DayAfter"/>; none while it still holds.</summary>
    public IReadOnlyList<TNumber> Successors { get; }
}
