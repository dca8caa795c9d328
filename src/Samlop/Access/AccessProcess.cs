using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>The processes of access (docs/processes.md).</summary>
public static class AccessProcess
{
    public static readonly ProcessType DemonstrationAdded = new("DemonstrationAdded");
}

/// <summary>The demonstration's people and organisations were added.</summary>
public sealed record DemonstrationAdded(OrganisationId Directorate) : IEvent
{
    Guid IEvent.Subject => Directorate.Value;

    Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_DemonstrationAdded));
}
