using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Agreements.Agree;
using Samlop.Audit.TwoPerson;
using Samlop.Knowledge.Examples;
using Samlop.Knowledge.Examples.Agreed;
using Samlop.Platform.Data;

namespace Samlop.Knowledge.Demonstrating;

/// <summary>
/// A county of the demonstration tells of its signed agreement, and the directorate publishes it: openly made up. Without a printer on the
/// machine nothing is signed, and nothing is told.
/// </summary>
internal sealed class AgreedExampleStory : IStoryPart
{
    private const string Lead = "Tor Sagaberg";
    private const string Officer = "Ingrid Eksempelsen";
    private const string Title = "Oppdikta døme: Industrimekanikarklassen i Kvadvik";

    public IEnumerable<StoryAct> Acts(StoryTeller teller) =>
    [
        StoryTeller.On("05-16 09.30", () => Write(teller)),
        StoryTeller.On("05-24 10.10", () => Publish(teller)),
    ];

    private static async Task Write(StoryTeller teller)
    {
        var actor = await teller.Actor(Lead, Role.ProjectLead);
        var signed = await teller.Read(db => new AgreementsApi(db).SignedOf(actor, CancellationToken.None));
        if (signed.Count == 0) return;
        var id = await teller.Do(Lead, Role.ProjectLead, new SaveExample.Input
        {
            FromAgreement = signed[0].Id,
            Title = Title,
            Nature = nameof(ExampleNature.Running),
            Places = "Vestland",
            Partners = "Sagaland fylkeskommune\nNav Sagaland\nKvadvik Mekaniske AS",
            TargetGroup = "Oppdikta: Vaksne med lite formell utdanning som vil bli industrimekanikarar.",
            Wanted = "Oppdikta: Fagbrev og fast arbeid i fylket.",
            Methods = "Oppdikta: Skule og bedrift om kvarandre frå første året, med norsk heile løpet.",
            Experience = "Oppdikta: Avklar livsopphaldet før klassen begynner.",
            Figures =
            [
                new() { What = "Har begynt (oppdikta tal)", Count = "14", Per = "klassen frå 2022" },
                new() { What = "Har slutta (oppdikta tal)", Count = "2", Per = "klassen frå 2022" },
            ],
        });
        await teller.Do(Lead, Role.ProjectLead, new SendExample.Input { Example = id, Seen = (await Told(teller))!.Version });
    }

    private static async Task Publish(StoryTeller teller)
    {
        if (await Told(teller) is not { } example) return;
        var mark = await teller.Read(async db => (await db.CheckOf(example)).Mark);
        await teller.Do(Officer, Role.CaseOfficer, new PublishExample.Input { Example = example.Id, Seen = mark });
    }

    private static Task<AgreedExample?> Told(StoryTeller teller) =>
        teller.Read(db => db.Rows<AgreedExample>().All(Because.StoryIsTold).SingleOrDefaultAsync(e => e.Title == Title));
}
