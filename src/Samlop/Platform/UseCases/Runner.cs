using System.Collections;
using System.Data;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samlop.Audit;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Time;

namespace Samlop.Platform.UseCases;

/// <summary>
/// Runs a use case: permission, what it prepares, one transaction, the use case itself, the process with its events, one save. A form that
/// was taken in before (same once-token, same content) gets its first answer; with other content a draft is tried again and anything else
/// is told that the first was taken in. On a clash between transactions the whole run is tried again on a fresh
/// context; those that clashed take turns, so that many at once do not meet again and again. A database that stays locked is not waited for
/// longer than about 20 seconds.
/// </summary>
public sealed class Runner(IServiceScopeFactory scopes, OsloClock clock, TimeProvider time) : IDisposable
{
    private const int Attempts = 12;

    // Nobody waits longer than this for a turn: then it tries anyway.
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(2);

    // A try waits up to ten seconds for a lock (see Database), so the last one ends well before a browser or a proxy gives up.
    private static readonly TimeSpan LastTryBegins = TimeSpan.FromSeconds(12);

    private readonly SemaphoreSlim turn = new(1);

    public void Dispose() => turn.Dispose();

    /// <summary>Runs the use case that <paramref name="input"/> belongs to.</summary>
    /// <param name="sending">Null for jobs and imports, which are idempotent by their own rules.</param>
    public async Task<Outcome<TResult>> Run<TUse, TInput, TResult>(
        IInput<TUse, TInput, TResult> input, Actor actor, Sending<TResult>? sending = null, CancellationToken cancel = default)
        where TUse : class, IUseCase<TInput, TResult>
        where TInput : IInput<TUse, TInput, TResult>
    {
        if (!actor.May(TUse.Needs)) return Refusal.NotAllowed;
        if (FreshSignInAttribute.IsLackedBy(actor, typeof(TUse))) return Refusal.SignInAnew;
        if (sending?.Token.Length > Submission.LongestToken) return Refusal.NotFound;
        if (sending is { Content: null }) sending = sending with { Content = ContentHash.Of((TInput)input) };

        using var span = Telemetry.Begin(typeof(TUse));
        var (began, end) = (time.GetTimestamp(), "failed");
        try
        {
            var outcome = await Tried<TUse, TInput, TResult>((TInput)input, actor, sending, cancel);
            end = outcome.Succeeded ? "done" : "refused";
            return outcome;
        }
        catch (StoreUnavailable)
        {
            return Refusal.Busy;
        }
        finally
        {
            Telemetry.End(span, typeof(TUse), end, time.GetElapsedTime(began));
        }
    }

    /// <summary>
    /// What is missing in what was typed, for a form that asks for a fresh sign-in: nobody is to sign in anew only to be told that a field
    /// is empty. The use case is asked and nothing of it is kept. What it says of a field that holds something is not told: it may tell of
    /// others, and that is for whoever has signed in.
    /// </summary>
    public async Task<IReadOnlyList<FieldError>> Missing<TUse, TInput, TResult>(
        IInput<TUse, TInput, TResult> input, Actor actor, CancellationToken cancel = default)
        where TUse : class, IUseCase<TInput, TResult>
        where TInput : IInput<TUse, TInput, TResult>
    {
        if (!actor.May(TUse.Needs)) return [];
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RunScope>().Begin(scope.ServiceProvider);
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
            var use = ActivatorUtilities.CreateInstance<TUse>(scope.ServiceProvider);
            var errors = (await use.Handle((TInput)input, actor, new Change(clock.Now), cancel)).Errors;
            return [.. errors.Where(error => typeof(TInput).GetProperty(error.Field) is { } field && IsEmpty(field.GetValue(input)))];
        }
        catch (Exception busy) when (Clash.Is(busy) || busy is StoreUnavailable)
        {
            return [];
        }
    }

    private static bool IsEmpty(object? typed) =>
        typed is null or false or ICollection { Count: 0 } || typed is string text && string.IsNullOrWhiteSpace(text);

    private async Task<Outcome<TResult>> Tried<TUse, TInput, TResult>(
        TInput input, Actor actor, Sending<TResult>? sending, CancellationToken cancel)
        where TUse : class, IUseCase<TInput, TResult>
    {
        if (typeof(TUse).IsAssignableTo(typeof(IPrepares<TInput>))) await Prepare<TUse, TInput, TResult>(input, actor, sending, cancel);

        var began = time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return attempt == 1
                    ? await Once<TUse, TInput, TResult>(input, actor, sending, cancel)
                    : await InTurn(() => Once<TUse, TInput, TResult>(input, actor, sending, cancel), cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                return Refusal.ChangedByOther;
            }
            catch (Exception clash) when (Clash.Is(clash) || (Clash.IsTaken(clash) && attempt < Attempts))
            {
                if (attempt == Attempts || time.GetElapsedTime(began) > LastTryBegins) return Refusal.Busy;
                // The pause grows, and differs between those that clashed, so that they do not meet again.
                await Task.Delay(Random.Shared.Next(5, 20) * attempt, cancel);
            }
        }
    }

    /// <summary>Outside the transaction; what was prepared for the first click is not prepared again for the second.</summary>
    private async Task Prepare<TUse, TInput, TResult>(TInput input, Actor actor, Sending<TResult>? sending, CancellationToken cancel)
        where TUse : class, IUseCase<TInput, TResult>
    {
        await using var scope = scopes.CreateAsyncScope();
        if (sending is not null)
        {
            await using var db = scope.ServiceProvider.GetRequiredService<IAppDbSource>().Open();
            if (await Submission.Last(db, sending.Token, cancel) is not null) return;
        }

        await ((IPrepares<TInput>)ActivatorUtilities.CreateInstance<TUse>(scope.ServiceProvider)).Prepare(input, actor, cancel);
    }

    private async Task<T> InTurn<T>(Func<Task<T>> run, CancellationToken cancel)
    {
        var hasTurn = await turn.WaitAsync(LongestTurn, cancel);
        try
        {
            return await run();
        }
        finally
        {
            if (hasTurn) turn.Release();
        }
    }

    private async Task<Outcome<TResult>> Once<TUse, TInput, TResult>(
        TInput input, Actor actor, Sending<TResult>? sending, CancellationToken cancel)
        where TUse : class, IUseCase<TInput, TResult>
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RunScope>().Begin(scope.ServiceProvider);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);

        var isDraft = typeof(TUse).IsAssignableTo(typeof(ISavesDraft)) && input is not ISendsOrKeeps { Keeps: false };
        var before = sending is null ? null : await Submission.Last(db, sending.Token, cancel);
        if (before is not null)
        {
            if (before.UseCase != typeof(TUse).FullName || !before.IsOf(actor)) return Refusal.FormUsed;
            if (before.Content == sending!.Content) return JsonSerializer.Deserialize<TResult>(before.Answer, EventJson.Options)!;
            if (before.IsFinal) return Refusal.FirstIsTaken;
        }

        var now = clock.Now;
        var change = new Change(now) { ReadAt = sending?.ReadAt ?? now };
        var outcome = await ActivatorUtilities.CreateInstance<TUse>(scope.ServiceProvider).Handle(input, actor, change, cancel);
        if (!outcome.Succeeded) return outcome;

        if (!isDraft && change.Events.Count == 0 && db.ChangeTracker.HasChanges())
        {
            throw new InvalidOperationException($"{typeof(TUse).Name} changed something without recording what happened.");
        }

        await Tell(db, scope.ServiceProvider, actor, change, cancel);

        ProcessId? done = null;
        if (change.Events.Count > 0)
        {
            var code = typeof(TUse).GetCustomAttribute<ProcessAttribute>()?.Code
                ?? throw new InvalidOperationException($"{typeof(TUse).Name} recorded events and has no [Process].");
            var (process, events) = Process.Of(code, change, actor, TUse.Needs);
            db.Add(process);
            db.AddRange(events);
            done = process.Id;
        }

        if (sending is not null)
        {
            db.Add(new Submission
            {
                Token = sending.Token,
                Number = (before?.Number ?? 0) + 1,
                Content = sending.Content!,
                IsFinal = !isDraft,
                User = actor.IsUser ? actor.User : null,
                UseCase = typeof(TUse).FullName!,
                At = change.At,
                Process = done,
                Answer = JsonSerializer.Serialize(outcome.Value, EventJson.Options),
                AnsweredAt = sending.AnsweredAt?.Invoke(outcome.Value),
            });
        }

        db.AllowChanges();
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    /// <summary>Tells what happened to those who listen; what they record is told in its turn. Then people are told.</summary>
    private static async Task Tell(AppDb db, IServiceProvider services, Actor actor, Change change, CancellationToken cancel)
    {
        for (var told = 0; told < change.Events.Count; told++)
        {
            var happened = change.Events[told].Event;
            var telling = Telling.Of(happened);
            if (!telling.IsHeard(services)) continue;

            // Those who listen ask the database, and are to find there what has happened.
            db.AllowChanges();
            await db.SaveChangesAsync(cancel);
            await telling.Tell(services, happened, actor, change, cancel);
        }

        var people = services.GetRequiredService<ITellsPeople>();
        if (!change.Events.Any(e => people.IsTold(e.Event))) return;
        db.AllowChanges();
        await db.SaveChangesAsync(cancel);
        await people.Tell(actor, change, cancel);
    }
}

/// <summary>A use case that keeps what is being written, page by page. It is not a process and need not record events.</summary>
public interface ISavesDraft;

/// <summary>
/// The input of a form that both keeps what is being written and sends it. What is sent is no draft: a repeat with other content is told
/// that the first went out.
/// </summary>
public interface ISendsOrKeeps
{
    /// <summary>From the button that keeps what is written and sends nothing.</summary>
    bool Keeps { get; }
}

/// <summary>Inside a run everything that asks for the database gets the one context of the run; outside, everyone gets their own.</summary>
public sealed class RunScope
{
    private AppDb? db;

    public AppDb Begin(IServiceProvider services)
    {
        db = services.GetRequiredService<IAppDbSource>().Open();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        return db;
    }

    public AppDb Current(IServiceProvider services) => db ?? services.GetRequiredService<IAppDbSource>().Open();
}
