using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Oversight;

/// <summary>Varsler til personvernombudet: something waits to be looked at. The notice says neither of whom nor what.</summary>
internal static class OversightNotices
{
    /// <summary>What the officer alone finds.</summary>
    public const string Kind = "persons.oversight";

    public static readonly Subject About = Subject.Named(Kind, "all");

    public static readonly NoticeGroup Group = new(
        Kind,
        Phrase.In<OversightText>(nameof(OversightText.Notices_Title)),
        Phrase.In<OversightText>(nameof(OversightText.Notices_Explained)),
        MayBeStopped: false,
        Oversee.Needs.Roles);

    /// <summary>All who are officer on the day.</summary>
    public static async Task<Readers> Officers(this Occasion occasion)
    {
        var roles = Oversee.Needs.Roles.ToList();
        return Readers.Of(await occasion.Db.HeldOn(occasion.Today)
            .Where(m => roles.Contains(m.Role)).Select(m => m.User).Distinct().ToListAsync(occasion.Cancel));
    }
}
