using System.Runtime.Serialization;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Journal;

/// <summary>Legg ved fil: put to what is about to be sent in a case, on a form of its own. Nobody gets it before that is sent.</summary>
public sealed class PrepareFile(AppDb db, PreparedFiles prepared, IEnumerable<ITakesFiles> takers)
    : IUseCase<PrepareFile.Input, Done>,
        ISavesDraft
{
    public static Permission Needs => WriteInCases.Needs;

    public sealed class Input : IInput<PrepareFile, Input, Done>
    {
        /// <summary>The code of a <see cref="FilePlace"/>.</summary>
        public string For { get; set; } = "";

        public Guid Subject { get; set; }

        public int Number { get; set; }

        /// <summary>Received by the form before the run, never read from its fields.</summary>
        [IgnoreDataMember]
        public List<ReceivedFile> Files { get; internal set; } = [];
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var place = new FilePlace(input.For, input.Subject, input.Number);
        if (takers.SingleOrDefault(t => t.Code == place.Code) is not { } taker) return Refusal.NotFound;
        if (await taker.MayTake(place, actor, cancel) is { } no) return no;
        if (input.Files.Count == 0)
            return new FieldError(nameof(Input.Files), Phrase.In<CommonText>(nameof(CommonText.Error_FileMissing)));
        if ((await prepared.Of(place, actor, cancel)).Count + input.Files.Count > PreparedFile.Most) return PreparedFile.TooManyFiles;

        foreach (var received in input.Files)
        {
            var file = new StoredFile(received, change.At);
            db.Add(file);
            db.Add(new PreparedFile(NewId.Of<PreparedFileId>(change.At), place, file, actor, change.At));
        }

        return new Done();
    }
}
