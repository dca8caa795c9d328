using System.Text;
using Samlop.Cases;
using Samlop.Platform.UseCases;

namespace Samlop.Tests.Cases;

/// <summary>A use case of the tests alone: something is sent to the owner of a case, as an application is.</summary>
[Process("test.received")]
public sealed class ReceiveSomething(CaseRegister cases) : IUseCase<ReceiveSomething.Input, ReceiveSomething.Received>
{
    public static Permission Needs { get; } = Permission.OfSystem("test.case.receive");

    public sealed class Input : IInput<ReceiveSomething, Input, Received>
    {
        public Guid Subject { get; init; } = Guid.NewGuid();

        public OrganisationId Owner { get; init; }

        public OrganisationId Party { get; init; }

        public string Title { get; init; } = "Søknad om tilskudd";

        public bool Fails { get; init; }

        public bool Closes { get; init; }
    }

    public sealed record Received(int Year, int Serial, int Entry)
    {
        public CaseNumber Number => new(Year, Serial);
    }

    public async Task<Outcome<Received>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var opening = TestCases.Opening(input.Subject, input.Owner, input.Party, new CaseTitles(input.Title, input.Title + " – hele tittelen"));
        var document = new CaseDocument("søknad.txt", "text/plain", Encoding.UTF8.GetBytes("Søknaden i sin helhet"));
        var entry = await cases.ReceiveDocuments(opening, CaseTitles.Same("Søknad"), [document], [], actor, change, cancel);
        var caseFile = (await cases.Find(input.Subject, cancel))!;
        if (input.Closes) cases.Close(caseFile, change);
        return input.Fails ? Refusal.NotAllowed : new Received(caseFile.Year, caseFile.Serial, entry.Number);
    }
}
