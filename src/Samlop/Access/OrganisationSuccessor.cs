using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>
/// Etterfølger: who takes over from an organisation, or from a part of it, from a day on. It may have several, each from its own day: a
/// county is divided, and a service moves before the rest.
/// </summary>
public sealed class OrganisationSuccessor
{
    private OrganisationSuccessor()
    {
    }

    public OrganisationSuccessor(OrganisationId organisation, OrganisationId successor, DateOnly from) =>
        (Organisation, Successor, From) = (organisation, successor, from);

    public OrganisationId Organisation { get; private set; }

    public OrganisationId Successor { get; private set; }

    /// <summary>The first day that the successor has it.</summary>
    public DateOnly From { get; private set; }
}
