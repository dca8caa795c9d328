using System.Collections.Concurrent;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Audit;

/// <summary>A stored event as the end of a sentence.</summary>
/// <param name="ByProgram">The sentence begins with the program, not with whoever gave rise to it.</param>
public readonly record struct ToldEvent(Phrase Told, bool ByProgram);

/// <summary>
/// Tells stored events as sentences. It never throws: what was stored by an earlier program and cannot be read is told as a change that
/// cannot be shown, and said to the log once for each kind of event while the program runs.
/// </summary>
/// <param name="setup">Where the modules stand whose events are told; null for the program's own alone.</param>
public sealed partial class EventTelling(ILogger<EventTelling> log, ModuleSetup? setup = null)
{
    private readonly IReadOnlyDictionary<string, Type>? types = setup is null ? null : EventJson.TypesIn(setup.Assemblies);
    private readonly ConcurrentDictionary<(string Code, string Fault), bool> said = new();

    public ToldEvent Tell(long sequence, string code, string data)
    {
        try
        {
            if (EventJson.Read(code, data, types) is { Told: var told } happened)
            {
                // A text that is missing, or arguments that do not fit, show when it is written out.
                _ = told.ToString();
                return new ToldEvent(told, happened.ByProgram);
            }

            Say(sequence, code, "unknown code", null);
        }
#pragma warning disable CA1031 // Whatever is wrong with one stored event, the page that tells the others is shown.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Say(sequence, code, fault.GetType().Name, fault);
        }

        return new ToldEvent(Phrase.In<AuditText>(nameof(AuditText.History_Untold)), ByProgram: false);
    }

    private void Say(long sequence, string code, string fault, Exception? exception)
    {
        if (said.TryAdd((code, fault), true)) CannotBeTold(sequence, code, exception);
    }

    [LoggerMessage(LogLevel.Error, Message = "Event {Sequence} with code {Code} cannot be told; others like it are not logged again")]
    private partial void CannotBeTold(long sequence, string code, Exception? exception);
}
