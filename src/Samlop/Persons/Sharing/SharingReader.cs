namespace Samlop.Persons.Sharing;

/// <summary>Who asks, and the rule that answers them: made once for a category in a request.</summary>
public sealed class SharingReader(Asking asking, SharingTable table)
{
    public Asking Asking { get; } = asking;

    /// <summary>By the table in force.</summary>
    public SharingRule Rule { get; } = table.Rule(asking);

    /// <summary>The record is loaded and shown.</summary>
    internal Settled Shown => Rule.ShownTo(Asking);
}
