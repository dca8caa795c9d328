using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Calls;

/// <summary>The demonstration's calls: the real circular 17-2022 in the versions that were out on the day the demonstration runs.</summary>
internal sealed class DemonstrationCalls(OsloClock clock) : IDemonstrationData
{
    public int Order => 10;

    public async Task Add(Runner runner, CancellationToken cancel)
    {
        var content = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "content", "calls", "17-2022.json"), cancel);
        var input = new ImportCall.Input { Content = content, Until = clock.Today };
        await clock.At(clock.Beginning(), async () => (await runner.Run(input, Actor.System, cancel: cancel)).Value);
    }
}
