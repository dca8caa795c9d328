using System.ComponentModel;
using System.Diagnostics;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Print;

/// <summary>
/// Runs a program that makes a PDF of an HTML file: in a folder of its own that only we can read, with a time limit, at most two at once
/// and no more than <see cref="Most"/> with those that wait.
/// When it ends, however it ends, the process and its files are gone.
/// </summary>
internal sealed class PrintProgram(MachineProgram program, TimeSpan limit, ILogger logger) : IDisposable
{
    /// <summary>Those that print and those that wait; more than readers alone can be (see <see cref="ReaderPrinter"/>).</summary>
    public const int Most = 20;

    private const int AtOnce = 2;
    private const int LongestComplaint = 2000;

    private readonly SemaphoreSlim places = new(AtOnce);
    private int inside;

    /// <param name="arguments">
    /// The command line, from the folder that holds <c>document.html</c>; the program writes <c>document.pdf</c> beside it.
    /// </param>
    public async Task<Outcome<byte[]>> Run(string html, Func<string, IEnumerable<string>> arguments, CancellationToken cancel)
    {
        if (program.Comes) return PrintRefusal.PdfComes;
        if (program.Path is not { } path) return PrintRefusal.PdfNotAvailable;

        if (Interlocked.Increment(ref inside) > Most)
        {
            Interlocked.Decrement(ref inside);
            return PrintRefusal.PdfBusy;
        }

        try
        {
            return await InTurn(path, html, arguments, cancel);
        }
        finally
        {
            Interlocked.Decrement(ref inside);
        }
    }

    public void Dispose() => places.Dispose();

    private async Task<Outcome<byte[]>> InTurn(
        string path, string html, Func<string, IEnumerable<string>> arguments, CancellationToken cancel)
    {
        await places.WaitAsync(cancel);
        var folder = Directory.CreateTempSubdirectory("samlop-print-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "document.html"), html, cancel);
            if (!await Ran(path, folder, arguments(folder), cancel)) return PrintRefusal.PdfFailed;
            return await File.ReadAllBytesAsync(Path.Combine(folder, "document.pdf"), cancel);
        }
        finally
        {
            Remove(folder);
            places.Release();
        }
    }

    private async Task<bool> Ran(string path, string folder, IEnumerable<string> arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Whatever the program keeps in its home or beside it goes with the folder; and there is no way out to a network.
        foreach (var home in new[] { "HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR" })
            start.Environment[home] = folder;
        foreach (var proxy in new[] { "http_proxy", "https_proxy", "ftp_proxy" })
            start.Environment[proxy] = "http://127.0.0.1:9";

        using var process = new Process { StartInfo = start };
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(limit);
        try
        {
            process.Start();
            process.StandardInput.Close();
            var complaints = process.StandardError.ReadToEndAsync(deadline.Token);
            await process.StandardOutput.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            if (process.ExitCode == 0 && File.Exists(Path.Combine(folder, "document.pdf"))) return true;

            var said = await complaints;
            logger.LogError(
                "{Program} made no PDF (exit code {Code}): {Complaints}",
                path,
                process.ExitCode,
                said[..Math.Min(said.Length, LongestComplaint)]
            );
            return false;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            logger.LogError("{Program} was stopped: it used more than {Limit}", path, limit);
            return false;
        }
        catch (Win32Exception problem)
        {
            logger.LogError(problem, "{Program} cannot be started", path);
            return false;
        }
        finally
        {
            Stop(process);
        }
    }

    private static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(2));
        }
        catch (InvalidOperationException)
        {
            // It was never started, or is gone already.
        }
    }

    // A helper process of the browser may write a last file while its folder is being deleted.
    private void Remove(string folder)
    {
        for (var attempt = 1; Directory.Exists(folder); attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException problem)
            {
                if (attempt == 5)
                {
                    logger.LogError(problem, "{Folder} could not be removed", folder);
                    return;
                }

                Thread.Sleep(20 * attempt);
            }
        }
    }
}
