"""Which reports there are, what each takes and reads, and what a page depends on. Nothing runs.

package -> **planning** -> editions, rendering
"""
