using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Notes;

/// <summary>The notes of the team on the card, and on the person's own pages.</summary>
internal static class NotesSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddTransient<IOwnFacts, OwnNoteFacts>();
        KeptOfNotes.Add(setup);
        setup.Section<CardShown, NotesSection>(4);
    }
}
