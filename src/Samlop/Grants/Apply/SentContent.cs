using Samlop.Platform.Data;

namespace Samlop.Grants.Apply;

/// <summary>
/// What a version that was sent says, in a table of its own: a door that tells how many versions there are, and when they came, answers for
/// the versions and not for this. It is never changed.
/// </summary>
public sealed class SentContent : IPartOf<GrantApplication>
{
    private SentContent()
    {
    }

    internal SentContent(GrantApplicationId application, int number, string json, string? partners) =>
        (Application, Number, Json, Partners) = (application, number, json, partners);

    public GrantApplicationId Application { get; private set; }

    /// <summary>The number of the version.</summary>
    public int Number { get; private set; }

    /// <summary>An <see cref="ApplicationContent"/> in its canonical form.</summary>
    public string Json { get; private set; } = "";

    /// <summary>
    /// Where it stood with the partners when it was sent, written by <c>PartnerStandings</c>, beside the content: what others answer
    /// changes nothing of what was confirmed. Null where no partner is an organisation of the register.
    /// </summary>
    public string? Partners { get; private set; }
}
