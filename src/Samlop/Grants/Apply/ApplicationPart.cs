using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>
/// A part of an application as it was last saved, with a version of its own: two people can write in different parts at once.
/// </summary>
public sealed class ApplicationPart : IPartOf<GrantApplication>
{
    private ApplicationPart()
    {
    }

    internal ApplicationPart(GrantApplicationId application, string part) =>
        (Application, Part, Content) = (application, part, CallPartContent.Empty.Write());

    public GrantApplicationId Application { get; private set; }

    /// <summary>The key of the part in <see cref="Apply.ApplicationStructure"/>.</summary>
    public string Part { get; private set; } = "";

    /// <summary>A <see cref="CallPartContent"/> as JSON.</summary>
    public string Content { get; private set; } = "";

    /// <summary>0 until somebody saves it.</summary>
    public int Version { get; private set; }

    public DateTimeOffset? SavedAt { get; private set; }

    public UserId? SavedBy { get; private set; }

    /// <returns>True when this changed what it says.</returns>
    internal bool Save(CallPartContent content, UserId? by, DateTimeOffset at)
    {
        var written = content.Write();
        var changed = written != Content;
        Content = written;
        SavedBy = by;
        SavedAt = at;
        Version++;
        return changed;
    }
}
