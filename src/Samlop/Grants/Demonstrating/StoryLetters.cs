using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Letters.Dispatch;
using Samlop.Letters.Inbox;
using Samlop.Platform.Data;
using Samlop.Platform.Print;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Demonstrating;

/// <summary>How the letters of the story are sent and opened.</summary>
internal static class StoryLetters
{
    /// <summary>In the county's own form of Norwegian. Where the machine cannot print, nothing is sent.</summary>
    public static async Task SendLetter(this StoryTeller teller, string kind, Guid matter, OrganisationId county)
    {
        var form = await teller.Read(db => db.Set<Organisation>().Where(o => o.Id == county).Select(o => o.Form).SingleAsync());
        var sent = await teller.Try(
            AssessingStory.Ingrid,
            Role.CaseOfficer,
            new DispatchLetter.Input { Kind = kind, Matter = matter, Form = (form ?? NorwegianForm.Nb).ToString() });
        if (sent.Refusal is not { } refusal || !PrintRefusal.All.Contains(refusal)) _ = sent.Value;
    }

    /// <summary>The county's project lead opens it, if it was sent.</summary>
    public static async Task OpenLetter(this StoryTeller teller, StoryCounty county, string kind, Guid matter)
    {
        var letter = await teller.Read(db => db.Rows<Letter>().All(Because.StoryIsTold)
            .Where(l => l.Kind == kind && l.Matter == matter).Select(l => (LetterId?)l.Id).SingleOrDefaultAsync());
        if (letter is { } sent) await teller.Do(county.Lead, Role.ProjectLead, new OpenLetter.Input { Letter = sent });
    }
}
